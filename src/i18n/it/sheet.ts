import { day } from './day.ts';

function places(n: number): string {
  if (n === 0) return 'Nessun posto libero';
  return n === 1 ? 'Un posto libero' : `${n} posti liberi`;
}

function time(days: number): string {
  if (days <= 1) return 'un giorno';
  if (days < 21) return `${days} giorni`;
  return days < 60 ? `${Math.round(days / 7)} settimane` : `${Math.round(days / 30)} mesi`;
}

function years(n: number): string {
  return n === 1 ? '1 anno' : `${n} anni`;
}

/** What the sheet of a service says beyond the prose of who wrote it. */
export const sheet = {
  agesBetween: (from: number, to: number) => `Da ${from} a ${years(to)}.`,
  agesFrom: (from: number) => `Da ${years(from)} in su.`,
  agesTo: (to: number) => `Fino a ${years(to)}.`,
  forAreas: (names: string) => `Per chi abita qui: ${names}.`,
  sharing: {
    no: 'Non si divide con altri.',
    neighbours: 'Lo puoi dividere con famiglie vicine.',
    anyone: 'È aperto a più persone insieme.',
  },
  assessmentFirst: 'Serve prima una valutazione: qualcuno ti incontra e capisce con te che cosa ti serve.',
  assessmentTag: 'Serve prima una valutazione',
  documents: 'Che cosa portare',
  lifeEvents: (events: string) => `Momenti della vita: ${events}.`,
  programme: (name: string) => `Fa parte di «${name}».`,

  room: 'Posti e attesa',
  roomNow: (n: number, date: string) => `${places(n)}, detto ${day('il', date)}`,
  roomOf: (n: number, maximum: number, date: string) => `${places(n)} su ${maximum}, detto ${day('il', date)}`,
  roomIn: (n: number, unit: string, date: string) => `${unit}: ${n} disponibili, detto ${day('il', date)}`,
  waiting: (days: number, date: string) =>
    days === 0
      ? `Nessuna attesa, detto ${day('il', date)}`
      : `Si aspetta circa ${time(days)}, detto ${day('il', date)}`,
  roomStale: (date: string) =>
    `Sui posti liberi l’ultima notizia è ${day('del', date)}: è troppo vecchia per fidarsi. Chiedi.`,
  roomStaleTag: 'Posti: notizia vecchia, chiedi',

  pricesCaption: 'Quanto costa a te',
  pricesFor: (option: string) => `Quanto costa: ${option}`,
  iseeColumn: (kind: string) => `Con un ISEE ${kind}`,
  priceColumn: 'Paghi',
  monthColumn: 'In un mese',
  iseeKinds: {
    ordinario: 'ordinario',
    universitario: 'universitario',
    minorenni: 'minorenni',
    sociosanitario: 'sociosanitario',
    'sociosanitario-residenze': 'sociosanitario residenze',
    corrente: 'corrente',
  },
  iseeUnder: (to: string) => `sotto ${to}`,
  iseeBetween: (from: string, to: string) => `da ${from} a meno di ${to}`,
  iseeFrom: (from: string) => `da ${from} in su, o senza ISEE`,
  iseeAll: 'qualunque',
  forEveryone: 'Per tutti',
  free: 'Gratis',
  per: {
    hour: (price: string) => `${price} l’ora`,
    day: (price: string) => `${price} al giorno`,
    month: (price: string) => `${price} al mese`,
    year: (price: string) => `${price} all’anno`,
    once: (price: string) => `${price} in tutto`,
    visit: (price: string) => `${price} ogni volta`,
  },
  byHours: (price: string, hours: number) => `circa ${price} per ${hours} ore a settimana`,
  byDays: (price: string) => `circa ${price} per cinque giorni a settimana`,
  noIsee: 'Non hai l’ISEE? Lo sportello ti dice come averlo, e se ti conviene.',

  channels: 'Come ci si arriva',
  channelNames: {
    '01.1.1': 'allo sportello',
    '01.1.2': 'a casa tua',
    '01.2.4': 'al CAF o al patronato',
    '01.2.5': 'da altri che lo fanno per te',
    '02.1': 'con un modulo da compilare',
    '02.2': 'con un modulo già compilato',
    '03.1': 'per telefono',
    '03.2': 'con un centralino',
    '03.3': 'per fax',
    '04.1': 'per PEC',
    '04.2': 'per e-mail',
    '05.1': 'con un’app',
    '05.3': 'a un totem',
    '05.4': 'in videochiamata',
    '05.5': 'con pagoPA',
  },
  languages: 'Lingue parlate',
  languageNote: (language: string, note: string) => `${language} (${note})`,
  closedThen: (when: string) => `Chiuso ${when}`,
  placesTitle: 'Dove',
  placeNumber: (n: number) => `Numero ${n} sulla mappa`,
  mapTitle: 'Dove si trova il servizio',
  openMap: 'Apri la mappa di OpenStreetMap',
  accessibility: 'Accessibilità',
  protectedPlace: (quarter: string) =>
    `Nel quartiere ${quarter}. L’indirizzo non è pubblico: te lo dice chi ti accoglie.`,
  protectedSomewhere: 'L’indirizzo non è pubblico: te lo dice chi ti accoglie.',
  everyDay: 'ogni giorno',
  dayRun: (from: string, to: string, toSunday: boolean) => `dal ${from} ${toSunday ? 'alla' : 'al'} ${to}`,

  clarityTitle: 'Quanto sono chiare le informazioni su questa pagina?',
  clarityHint: 'Da 1, per niente chiare, a 5, molto chiare. Contiamo solo le risposte: non sappiamo chi risponde.',
  clarityAnswers: ['1, per niente', '2, poco', '3, abbastanza', '4, bene', '5, molto'],
  claritySend: 'Rispondi',
  clarityThanks: 'Grazie: la tua risposta ci aiuta a scrivere meglio.',
  clarityMissing: 'Scegli un numero da 1 a 5.',
  clarityPageTitle: 'Quali schede non sono chiare',
  clarityPageLead: 'Le risposte degli ultimi dodici mesi, prima le schede meno chiare. Nessuno sa chi ha risposto.',
  clarityCaption: (n: number) => (n === 1 ? '1 scheda con risposte' : `${n} schede con risposte`),
  clarityService: 'Scheda',
  clarityMean: 'Media',
  clarityGiven: 'Risposte',
  clarityEmptyTitle: 'Ancora nessuna risposta',
  clarityEmptyText: 'La domanda è in fondo a ogni scheda: qui arrivano i conti appena qualcuno risponde.',
};
