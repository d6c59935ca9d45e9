import { day } from './day.ts';

const families = (n: number) => (n === 1 ? '1 famiglia' : `${n} famiglie`);

/** What more operators, a venue or more subsidy would change: asked by who answers for the city. */
export const whatIf = {
  title: 'E se?',
  link: 'Prova che cosa cambierebbe',
  lead: 'Prova prima di spendere: più operatori, un luogo in più, un contributo più alto. Nessuna famiglia riceve niente.',
  operatorsTitle: 'Più operatori',
  operators: 'Quanti in più',
  operatorsHint: 'Con prezzi, posti e zona come chi oggi è più vicino alle famiglie.',
  kind: 'Che cosa fanno',
  days: 'In quali giorni',
  daysHint: 'Se non scegli, negli stessi giorni e orari di chi c’è già.',
  from: 'Dalle',
  to: 'Alle',
  venueTitle: 'Un luogo in più',
  place: 'In quale quartiere o via',
  placeHint: 'Scegli un nome della lista, o scrivi una via.',
  seats: 'Quanti posti',
  stepFree: 'Si entra senza gradini',
  subsidyTitle: 'Un contributo più alto',
  subsidy: 'Quanto in più',
  subsidyHint: 'In percentuale di quello che ogni famiglia pagherebbe da sola.',
  runTitle: 'Da dove partire',
  run: 'Su quale ricerca provi',
  runHint: 'La prova usa le richieste, gli operatori e i luoghi di quella ricerca.',
  runOption: (at: string, requests: number) => `${at}, ${requests === 1 ? '1 richiesta' : `${requests} richieste`}`,
  ask: 'Prova',
  noRunTitle: 'Non c’è ancora una ricerca su cui provare',
  noRunWhy: 'Serve una ricerca di gruppi degli ultimi trenta giorni. Succede da sola ogni notte, o la chiedi tu.',
  askedTitle: 'Le ultime prove',
  when: 'Quando',
  question: 'Che cosa hai provato',
  outcome: 'Che cosa cambia',
  statuses: { asked: 'In corso', done: 'Finita', failed: 'Non riuscita' },
  problems: {
    nothing: 'Scrivi almeno una cosa da provare: operatori, un luogo o un contributo',
    operators: 'Scrivi quanti operatori in più, da 1 a 20',
    'operators-missing': 'Hai scelto dei giorni: scrivi anche quanti operatori in più',
    kind: 'Scegli che cosa fanno gli operatori',
    'days-missing': 'Hai scelto un orario: scegli anche i giorni',
    'hours-from': 'Scegli da che ora, come 16:00',
    'hours-to': 'Scegli fino a che ora, come 19:00',
    'hours-order': 'La fine viene dopo l’inizio: scegli un’ora più tardi',
    place: 'Non conosciamo questo posto: scegli un quartiere della lista o scrivi una via del Comune',
    seats: 'Scrivi quanti posti, da 2 a 50',
    subsidy: 'Scrivi un numero intero da 1 a 100',
    run: 'Scegli una ricerca della lista',
    tooMany: 'Ci sono già cinque prove in corso: aspetta che ne finisca una',
  },
  moreOperators: (n: number, kind: string, when: string) =>
    `${n === 1 ? '1 operatore in più' : `${n} operatori in più`} per ${kind.toLowerCase()} (${when})`,
  usualHours: 'stessi orari di chi c’è già',
  oneMoreVenue: (name: string, seats: number, stepFree: boolean) =>
    `un luogo a ${name} con ${seats} posti${stepFree ? ', senza gradini' : ''}`,
  moreSubsidy: (percent: string) => `un contributo più alto del ${percent} del prezzo da sola`,
  answerTitle: (at: string) => `Prova ${day('del', at)}`,
  supposed: 'Abbiamo provato con:',
  fromRun: (at: string) => `Guarda la ricerca ${day('del', at)}, da cui parte la prova`,
  waitingTitle: 'Stiamo cercando',
  waitingText: 'Cerchiamo due volte, senza e con quello che hai scritto: bastano pochi minuti. Poi ricarica la pagina.',
  failedTitle: 'La prova non è riuscita',
  failures: {
    'no-model': 'In quella ricerca nessun operatore dava questo aiuto: mancano prezzi e zona da cui partire.',
    'nothing-kept': 'I dati di quella ricerca sono già stati cancellati: prova su una più recente.',
    late: 'Non è finita nel tempo previsto. Riprova, o scegli una ricerca più piccola.',
    broken: 'Si è fermata per un errore nostro. Niente è cambiato: riprova.',
  },
  familiesMore: (n: number) =>
    n === 0
      ? 'Lo stesso numero di famiglie trova un gruppo.'
      : n > 0
        ? `${families(n)} in più ${n === 1 ? 'trova' : 'trovano'} un gruppo.`
        : `${families(-n)} in meno ${n === -1 ? 'trova' : 'trovano'} un gruppo.`,
  sameCost: 'Il costo non cambia.',
  costsMore: (cost: string) => `I gruppi costano ${cost} in più a settimana, in tutto.`,
  costsLess: (cost: string) => `I gruppi costano ${cost} in meno a settimana, in tutto.`,
  cityPays: (cost: string) => `Il Comune paga ${cost} a settimana.`,
  certainties: {
    proved: 'Sicuro: è dimostrato che senza queste novità nessuna soluzione arriva a tanto.',
    likely: 'Probabile, non sicuro: forse una soluzione migliore arriverebbe a tanto anche senza.',
    'none-found': 'Non abbiamo trovato un miglioramento. Forse c’è, ma non lo possiamo dire.',
    'none-possible': 'Sicuro: è dimostrato che così non si migliora.',
  },
  moved: (gained: number, lost: number) =>
    `${families(gained)} ${gained === 1 ? 'troverebbe' : 'troverebbero'} un gruppo, e ${families(lost)} ${lost === 1 ? 'resterebbe' : 'resterebbero'} senza quello di prima.`,
  nothingProposed: 'È una prova: nessuna famiglia ha ricevuto una proposta e niente è cambiato.',
  comparedTitle: 'Senza e con',
  figure: 'Numero',
  without: 'Senza',
  with: 'Con',
  difference: 'Differenza',
  served: 'Famiglie in un gruppo nuovo',
  pools: 'Gruppi nuovi',
  hours: 'Ore di aiuto a settimana, per ogni persona',
  cost: 'Costo dei gruppi a settimana',
  cityCost: 'Di cui contributo in più del Comune',
  costOfHour: 'Costo di un’ora di aiuto',
  saved: 'Risparmio delle famiglie a settimana',
  howTitle: 'Come abbiamo confrontato?',
  howCompared:
    'Con le richieste di quella ricerca abbiamo cercato due volte i gruppi migliori: senza e con le novità. I gruppi già attivi restano come sono.',
  howSubsidy:
    'Il contributo è quello che serve perché nessuna famiglia paghi più di quanto ha detto di poter pagare. Lo stipendio di un operatore o l’affitto di un luogo non ci sono.',
  howSure:
    'Diciamo “sicuro” solo quando è dimostrato. La dimostrazione conta prima le famiglie, di più quelle che hanno più bisogno, e poi il costo.',
};
