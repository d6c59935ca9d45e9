import { day } from './day.ts';
import { families } from './counted.ts';

/** What the components say by themselves. */
export const ui = {
  mainNavigation: 'Menu principale',
  footerNavigation: 'Informazioni sul sito',
  madeUpLabel: 'Dati di prova',
  signIn: 'Accedi',
  signOut: 'Esci',
  chooseOne: 'Scegli',
  copy: 'Copia il link',
  copied: 'Link copiato',

  shortcutsOn: 'Tasti rapidi: accesi',
  shortcutsOff: 'Tasti rapidi: spenti',

  notice: { info: 'Da sapere:', success: 'Fatto:', warning: 'Attenzione:', error: 'Non è andata:' },
  stepOf: (current: number, total: number) => `Passo ${current} di ${total}`,
  changeWhat: (what: string) => `: ${what}`,
  pages: 'Pagine',
  pageNumber: (page: number) => `Pagina ${page}`,
  previousPage: 'Precedente',
  nextPage: 'Successiva',

  signInTitle: 'Per continuare dicci chi sei',

  groupComplete: (present: number) => `Il gruppo è completo: ${families(present)}.`,
  familiesMissing: (missing: number) => (missing === 1 ? 'Manca 1 famiglia' : `Mancano ${missing} famiglie`),
  familiesMissingWhere: (missing: number, where: string) =>
    missing === 1 ? `Manca 1 famiglia ${where}` : `Mancano ${missing} famiglie ${where}`,
  familiesAlready: (present: number) => {
    if (present === 0) return 'Ancora nessuno: puoi essere la prima famiglia.';
    return present === 1 ? "C'è già 1 famiglia." : `Ci sono già ${present} famiglie.`;
  },

  ladderCaption: 'Quanto paga ogni famiglia',
  ladderHowMany: 'Quante siete',
  ladderPerHour: "All'ora",
  ladderPerMonth: 'Al mese',
  ladderAlone: 'Da sola',
  ladderTogether: (n: number) => `In ${n}`,
  ladderNow: 'Adesso',
  ladderContribution: 'Contributo del Comune',
  ladderYouPay: 'Paghi tu',
  ladderPromise: 'Nessuno paga più che da solo.',
  ladderDrawing: "Il prezzo all'ora per ogni famiglia scende quando siete di più",
  ladderStep: (who: string, price: string) => `${who}: ${price} all'ora`,

  conditionMet: 'Sì',
  conditionNotMet: 'No',
  conditionUnknown: 'Non si sa',
  whatWouldChange: 'Che cosa cambierebbe la risposta',

  whatHappens: 'Che cosa succede adesso',
  by: (when: string) => `entro ${/^\d/.test(when) ? day('il', when) : when}`,
  who: (name: string) => `Tocca a: ${name}`,

  weekDayFrom: (day: string, stretch: number) => `${day}, ${stretch === 1 ? '' : `fascia ${stretch}, `}dalle`,
  weekDayTo: (day: string, stretch: number) => `${day}, ${stretch === 1 ? '' : `fascia ${stretch}, `}alle`,
  weekAnother: 'Anche a un’altra ora',
  weekAnotherOf: (day: string, stretch: number) => ` di ${day}: fascia ${stretch}`,
  weekFrom: 'dalle',
  weekTo: 'alle',
  weekTolerance: 'Quanto puoi spostarti',
  weekToleranceHint: 'Più margine lasci, più è facile trovare chi condivide con te.',
  weekMinutes: (minutes: number) =>
    minutes === 0 ? 'Per niente: gli orari sono fissi' : `${minutes} minuti prima o dopo`,
  weekGridHelp: (most: number) =>
    `Premi il quadretto dell’ora in cui comincia, poi quello in cui finisce. O trascina: da un’ora libera per segnarla, da una segnata per toglierla. In un giorno possono esserci fino a ${most} fasce. Con la tastiera: frecce per spostarti, spazio per segnare, maiuscole e frecce per allungare, canc per togliere la fascia.`,
  weekNothing: 'Nessun orario indicato.',
  weekHours: (day: string, from: string, to: string) => `${day} dalle ${from} alle ${to}`,
  weekWindows: 'Quando puoi',
  weekRoom: 'Margine',
  weekFound: 'Orari trovati',
  weekOthers: 'Senza di te',

  howComputed: 'Come si calcola',
  range: (low: string, high: string) => `tra ${low} e ${high}`,
  figureDate: (date: string) => `Dato ${day('al', date)}`,
  sameFigures: 'Gli stessi dati in una tabella',
  mapNear: 'Zone indicative: nessuno vede il tuo indirizzo prima del tuo sì.',
  mapPoint: (number: number, label: string) => `${number}. ${label}`,
  mapResults: 'I numeri sulla mappa sono quelli della lista.',
  mapFrame: (width: string) => `Il confine del comune qui non c’è: il riquadro è largo ${width}.`,

  phaseOf: (number: number, name: string) => `Fase ${number}: ${name}`,
  learned: 'Che cosa ha imparato',
};
