import { day as dated } from './day.ts';
/** Cities beside those that are like them, and asking one how it did it. */
export const benchlearning = {
  title: (city: string) => `${city} e le città simili`,
  lead: 'Lo stesso numero, contato nello stesso modo, in città che si somigliano. Per imparare l’una dall’altra, non per fare una classifica.',
  chooseTitle: 'Scegli che cosa guardare',
  chooseCity: 'Città',
  chooseIndicator: 'Indicatore',
  chooseMonth: 'Mese',
  monthOfMost: 'Il più nuovo della maggior parte',
  monthToldBy: (month: string, cities: number) =>
    `${month} (${cities === 0 ? 'nessuna città' : cities === 1 ? 'una città' : `${cities} città`})`,
  chooseAll: 'Mostra tutte le città, non solo quelle simili',
  choose: 'Mostra',
  figuresTitle: (name: string, month: string) => `${name}, ${month}`,
  noRanking: 'Le città sono in ordine alfabetico: chi ha il numero più alto non è per questo più bravo.',
  noneTitle: 'Nessun numero da mettere accanto',
  noneWhy:
    'Per questo mese nessuna di queste città ha pubblicato un numero che si possa confrontare. Prova un altro mese o un altro indicatore.',
  city: 'Città',
  value: 'Numero',
  range: 'Quanto è sicuro',
  source: 'Da dove viene',
  practice: 'Che cosa c’è dietro',
  perResidents: (said: string, value: string) => `${said}: ${value} ogni 10.000 abitanti`,
  rangeOf: (low: string, high: string) => `fra ${low} e ${high}`,
  noRange: 'intervallo non calcolabile',
  fewMonths: 'non ancora: servono quattro mesi pubblicati, diversi fra loro',
  byQuery: 'Contato dalla piattaforma',
  sourceOf: (source: string, date: string, madeUp: boolean) =>
    `${source}, pubblicato ${dated('il', date)}${madeUp ? ' (dati di prova)' : ''}`,
  practiceOf: (city: string) => `Il percorso di ${city}`,
  ask: (city: string) => `Chiedi a ${city}`,
  apartTitle: 'Non si possono mettere accanto',
  apart: {
    'not-told': (cities: string, _month: string, n: number) =>
      n === 1
        ? `${cities}: non ha ancora pubblicato questo numero.`
        : `${cities}: non hanno ancora pubblicato questo numero.`,
    'other-month': (cities: string, month: string, _n: number) =>
      `${cities}: l’ultimo numero è di un altro mese (${month}).`,
    'other-version': (cities: string, _month: string, _n: number) =>
      `${cities}: contato con un’altra versione della definizione.`,
    withheld: (cities: string, _month: string, _n: number) =>
      `${cities}: non mostrato, perché sono meno di cinque famiglie, o quasi tutte.`,
    'nothing-measured': (cities: string, _month: string, _n: number) =>
      `${cities}: nel mese non c’è niente da contare.`,
    'population-unknown': (cities: string, _month: string, n: number) =>
      n === 1
        ? `${cities}: non si sa quanti abitanti ha, quindi un conteggio non è confrontabile.`
        : `${cities}: non si sa quanti abitanti hanno, quindi un conteggio non è confrontabile.`,
  },
  funnelTitle: 'Le città e il caso',
  funnelText: (cities: string, outside: string) =>
    outside === ''
      ? `Ogni città è un punto, dalla più piccola alla più grande: ${cities}. Sono tutte dentro i limiti del caso.`
      : `Ogni città è un punto, dalla più piccola alla più grande: ${cities}. Fuori dai limiti del caso: ${outside}.`,
  common: (value: string) => `insieme: ${value}`,
  sizeOf: {
    share: 'quanti casi conta la città',
    mean: 'quanti casi conta la città',
    count: 'abitanti, in decine di migliaia',
    amount: 'abitanti, in decine di migliaia',
  },
  allByChance: 'Le differenze fra queste città possono essere solo caso: tutte stanno dentro le linee.',
  outside: (cities: string) =>
    `Il caso da solo spiega male il numero di ${cities}: vale la pena chiedere che cosa c’è dietro.`,
  noFunnel:
    'Il disegno con i limiti del caso serve a confrontare almeno due città. Per medie e somme ci vogliono anche quattro mesi pubblicati.',
  peersTitle: (city: string) => `Perché sono simili a ${city}`,
  peersText:
    'La distanza mette insieme quanto sono diverse per abitanti, età, spesa e densità. Zero vuol dire uguali. Quello che non si sa non è contato.',
  distance: 'Distanza',
  tooLittle: 'Non si sa abbastanza per dire quali città si somigliano',
  tooLittleText:
    'Per una distanza servono almeno due cose note di tutte e due. Intanto le città sono in ordine alfabetico.',
  noPeersTitle: (city: string) => `Quanto le città somigliano a ${city}`,
  tooLittleShort: 'non calcolabile',
  unknown: 'non noto',
  known: (value: string, date: string, madeUp: boolean) =>
    `${value} (${dated('al', date)}${madeUp ? ', inventato per la prova' : ''})`,
  apartBy: (value: string, apart: string) => `${value}: distanza ${apart}`,
  context: {
    population: { name: 'Abitanti', definition: 'Persone residenti.' },
    'over-64-share': { name: 'Età', definition: 'Quota di residenti con 65 anni o più, da 0 a 1.' },
    'spending-per-head': { name: 'Spesa', definition: 'Spesa sociale del Comune per abitante in un anno, in euro.' },
    density: { name: 'Territorio', definition: 'Abitanti per chilometro quadrato.' },
  },
  contextTitle: 'Che cosa rende simili le città',
  contextLead: 'Ogni riga ha la sua data e la sua fonte. Quello che non si sa resta in bianco.',
  contextWhat: 'Che cosa si può importare',
  contextLines: 'Righe da importare',
  contextHint:
    'Una per riga: città;indicatore;valore;giorno;fonte. Per esempio: monza;population;123000;2024-12-31;ISTAT',
  contextImport: 'Importa',
  contextKept: (n: number) => (n === 1 ? 'Una riga importata.' : `${n} righe importate.`),
  contextLine: (line: number, problem: string) => `Riga ${line}: ${problem}`,
  contextProblems: {
    'no-city': 'la città non è fra quelle del laboratorio.',
    'no-code': 'l’indicatore non è fra quelli qui sopra.',
    'no-number': 'il valore non va bene.',
    'no-day': 'il giorno non esiste.',
    'no-source': 'manca la fonte.',
    'not-a-table': 'le righe non si leggono come una tabella.',
    nothing: 'non c’è niente da importare.',
    'too-many': 'sono troppe righe insieme.',
  },
  questionsTitle: 'Domande fra città',
  questionsLead: 'Che cosa ha chiesto una città a un’altra, che cosa ne ha preso, che cosa è cambiato.',
  noQuestions: 'Ancora nessuna domanda',
  noQuestionsWhy: 'Accanto al numero di un’altra città trovi «Chiedi»: da lì comincia un incontro fra voi due.',
  fromTo: (from: string, to: string) => `${from} chiede a ${to}`,
  stateOf: (date: string, state: string) => `${date}: ${state}`,
  states: {
    waits: 'Aspetta risposta',
    declined: 'Ha detto di no',
    accepted: 'Vi incontrate',
    yes: 'Preso e provato',
    partly: 'Preso in parte',
    no: 'Non preso',
  },
  askLead: (about: string) => `Parte da: ${about}.`,
  questionField: 'La domanda',
  questionHint: 'Che cosa vorresti sapere di come hanno fatto. La leggono le due città e il laboratorio.',
  send: 'Manda la domanda',
  saved: 'Salvato.',
  answerField: 'La risposta',
  meeting: 'Incontro',
  meetingLink: 'Apri l’incontro',
  meetingTitle: (from: string, to: string) => `${from} incontra ${to}`,
  acceptTitle: 'Incontratevi',
  acceptText: 'Scegli un giorno: nasce un incontro fra voi due, che vedete solo voi.',
  accept: 'Apri l’incontro',
  declineTitle: 'Ora no',
  declineField: 'Che cosa rispondi',
  declineHint: 'Una riga gentile: perché ora no, o a chi altro chiedere.',
  decline: 'Rispondi di no',
  outcomeTitle: 'Com’è andata a finire',
  outcomeText: 'Racconta che cosa avete preso e che cosa è cambiato. Anche «niente» insegna qualcosa.',
  adoptedField: 'Avete preso qualcosa?',
  adopted: { yes: 'Sì', partly: 'In parte', no: 'No' },
  model: 'Modello',
  modelHint: 'Se siete partiti da un modello del laboratorio, quale.',
  changed: 'Che cosa è cambiato',
  changedHint: 'Meglio con un numero: prima e dopo.',
  tell: 'Racconta',
  adoptedModel: (city: string) => `Il modello di ${city} da cui siete partiti`,
  adoptedModelHint: 'Quelli che avete adottato nel laboratorio.',
  noneOfThese: 'Nessuno di questi',
  otherModel: 'Se è un altro, quale',
  tellAll: 'Lo possono leggere tutti',
  tellAllHint: 'Compare accanto al numero che vi ha fatto chiedere, e ci resta.',
  staysOpen: 'Lo leggono tutti, accanto al numero: anche le parole nuove.',
  whoReads: 'Chi lo legge',
  readByAll: 'Tutti, accanto al numero',
  readByUs: 'Le due città e il laboratorio',
  sinceTitle: (city: string) => `Che cosa è cambiato a ${city}, nei numeri`,
  sinceNotYet: 'Servono due mesi pubblicati e contati nello stesso modo: uno di prima della domanda, uno di dopo.',
  since: {
    more: 'È più di prima, e il caso da solo basterebbe di rado.',
    less: 'È meno di prima, e il caso da solo basterebbe di rado.',
    'could-be-chance': 'La differenza può essere un caso.',
    'too-few-to-say': 'Sono troppo pochi per dire se è un caso.',
    'values-alone': 'Sono i due valori: di questi numeri non sappiamo dire quanto fa il caso.',
  },
  sinceNoCause: 'Un mese accanto all’altro: non prova che la differenza venga da quello che avete preso.',
  askedAnd: {
    yes: (city: string, text: string) => `${city} ha chiesto e ha preso: «${text}»`,
    partly: (city: string, text: string) => `${city} ha chiesto e ha preso in parte: «${text}»`,
    no: (city: string, text: string) => `${city} ha chiesto e non ha preso: «${text}»`,
  },
  letters: {
    asked: {
      subject: (city: string) => `${city} vi chiede come avete fatto`,
      body: (city: string, link: string) => `${city} ha una domanda per voi. La leggete e rispondete qui:\n${link}\n`,
    },
    answered: {
      subject: (city: string) => `${city} ha risposto alla vostra domanda`,
      body: (city: string, link: string) => `${city} ha risposto. Lo leggete qui:\n${link}\n`,
    },
    told: {
      subject: (city: string) => `${city} racconta che cosa ha preso da voi`,
      body: (city: string, link: string) =>
        `${city} vi ha chiesto come avete fatto. Che cosa ha preso e che cosa è cambiato lo leggete qui:\n${link}\n`,
    },
    due: {
      subject: (city: string) => `Com’è andata con quello che avete chiesto a ${city}?`,
      body: (city: string, link: string) =>
        `Tre mesi fa ${city} ha accettato di incontrarvi. Raccontate che cosa avete preso e che cosa è cambiato, anche se è niente:\n${link}\n`,
    },
  },
};
