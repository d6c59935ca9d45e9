import { day as dated } from './day.ts';
import { changeOpening } from './change-opening.ts';
import { changeQuestions } from './change-questions.ts';

/** How the change goes: a city asks its offices and partners every six months, and cities read one another. */
export const change = {
  title: 'Come va il cambiamento',
  homeAbout: 'Ogni sei mesi: opportunità, ostacoli, che cosa aiuta. Lo dicono uffici e partner',
  lead: 'Ogni sei mesi uffici e partner dicono come va: quanto sono pronti, che cosa ostacola, che cosa aiuta. Cinque minuti, senza registrarsi.',
  halfYear: (year: number, part: 1 | 2) => `${part === 1 ? 'Primo' : 'Secondo'} semestre ${year}`,
  halfYearDays: (year: number, part: 1 | 2) => `${part === 1 ? 'gennaio–giugno' : 'luglio–dicembre'} ${year}`,
  dueTitle: (half: string) => `${half}: da aprire`,
  dueText: (since: string) => `Il semestre è cominciato ${dated('il', since)} e nessuno ha ancora chiesto come va.`,
  dueReader: 'Lo apre chi dirige o chi fa il community manager.',
  open: 'Apri il giro',
  roundsTitle: 'I giri',
  noRounds: 'Nessun giro, finora',
  noRoundsWhy: 'Il primo dice da dove partite. Da quello dopo si vede che cosa è cambiato.',
  stateOpen: (day: string) => `Aperto fino ${dated('al', day)}`,
  stateOver: (day: string) => `Finito ${dated('il', day)}, da chiudere per leggerlo`,
  stateClosed: (day: string) => `Chiuso ${dated('il', day)}`,
  modes: { anonymous: 'anonimo', signed: 'firmato dall’ufficio' },
  acrossLink: 'Che cosa dicono le città',
  acrossAbout: 'Ostacoli e aiuti in comune, come ogni città li ha pubblicati',
  dataLink: 'Scarica questi numeri',
  reportLink: 'Il rapporto, capitolo 3: la diagnosi',
  contextTitle: 'Che cosa si sa già delle difficoltà',
  contextText:
    'Lo dicono le fonti sul percorso di WILL e sulle piattaforme di welfare. Quello che qui manca non è noto, e non è stato inventato.',
  context: [
    {
      text: 'Dieci città hanno cominciato, otto hanno concluso: fermarsi succede.',
      label: 'Secondo Welfare, WILL',
      href: 'https://www.secondowelfare.it/category/will',
    },
    {
      text: 'Il volume finale vuole raccontare il percorso senza nascondere le difficoltà incontrate e i risultati non raggiunti.',
      label: 'IFEL, il volume finale',
      href: 'https://fondazioneifel.it/documenti-e-pubblicazioni/item/11778-welfare-innovation-local-lab-la-sperimentazione-di-un-nuovo-modello-di-welfare-locale',
    },
    {
      text: 'I sistemi sono «vasi non comunicanti»: i dati non si parlano.',
      label: 'Welforum',
      href: 'https://welforum.it/lavvio-del-sioss-e-i-vasi-non-comunicanti',
    },
    {
      text: 'Il coordinamento costa e nessuno lo paga: la badante di condominio ha suscitato molte attese e dato pochi risultati.',
      label: 'Welforum',
      href: 'https://welforum.it/il-punto/la-badante-non-basta-piu/badante-condominio-attese-e-risultati',
    },
    {
      text: 'Ci si iscrive in tanti e ci si incontra in pochi: 1.779 assistenti iscritte, 353 assunte.',
      label: 'MilanoToday',
      href: 'http://www.milanotoday.it/economia/albo-badanti-sportelli-numeri.html',
    },
  ],

  ...changeOpening,

  askedTitle: 'A chi è stato chiesto',
  sides: { office: 'Ufficio', partner: 'Partner' },
  body: 'Ufficio o partner',
  side: 'Che cos’è',
  answers: 'Risposte',
  notApart: 'non si distingue',
  answeredSoFar: (answered: number) => (answered === 1 ? 'Una risposta finora' : `${answered} risposte finora`),
  fewSoFar: 'Meno di cinque risposte finora',
  openText: 'Che cosa dicono si legge quando il giro è chiuso: così l’ultima risposta non si riconosce.',
  moreLinks: 'Fai altri link',
  close: 'Chiudi il giro e leggi',
  closeText: 'Dopo non si risponde più.',
  closed: 'Il giro è chiuso',
  forgottenTitle: (day: string) => `Le risposte sono state cancellate ${dated('il', day)}`,
  forgottenWhy: 'Le teniamo due anni dalla chiusura del giro. Quello che la città ha pubblicato resta.',
  tooFewTitle: 'Meno di cinque risposte',
  tooFewWhy:
    'Avevi promesso di non leggere con meno di cinque risposte, e la promessa vale. Al prossimo giro prova a chiederlo a più persone, o di persona.',
  readingLead: (answered: number) => `${answered} risposte. Dicono come la vede chi ha risposto, non tutti.`,
  firstReading: 'È il primo giro che si può leggere: non c’è ancora niente accanto a cui metterlo.',
  beforeTooFew: 'Il giro prima ha meno di cinque risposte: non c’è niente accanto a cui metterlo.',
  readinessTitle: 'Quanto si sentono pronti',
  readinessText: 'Sono contati quelli che dicono «molto» o «del tutto».',
  degreesTitle: 'Tutte le risposte, grado per grado',
  movedTitle: 'Che cosa è cambiato dal giro prima',
  movedText: (before: string, compared: number) =>
    `Accanto al ${before.toLowerCase()}: ${compared} risposte a confronto. Con tante domande qualcuna sembra muoversi per caso: diciamo «meglio» o «peggio» solo se regge anche così. Chi ha risposto tutte e due le volte è contato due volte.`,
  nothingMoved: 'Niente si è mosso tanto da poterlo dire: le differenze possono essere solo caso.',
  movements: {
    better: 'meglio',
    worse: 'peggio',
    more: 'di più',
    less: 'di meno',
    'could-be-chance': 'può essere caso',
    'too-few-to-say': 'troppo pochi per dirlo',
  },
  allMoved: 'Tutte le risposte, un giro accanto all’altro',
  what: 'Risposta',
  before: 'Prima',
  now: 'Adesso',
  movement: 'Che cosa si può dire',
  coveredCount: 'numero coperto: direbbe di poche persone, da solo o per differenza',
  share: (yes: number, of: number) => `${yes} su ${of}`,
  barsTitle: (what: string) => `${what}: quante persone`,
  barsText: (first: string) => `La risposta scelta da più persone: ${first}.`,
  barsNobody: 'Nessuno ha scelto una di queste risposte.',
  people: 'Persone',
  wordsTitle: 'Con le loro parole',
  wordsText: 'In ordine alfabetico e separate dal resto: non si sa chi le ha scritte né che altro ha risposto.',
  wordsOf: (body: string) => `Che cosa dice ${body}`,
  bodyObstacles: (list: string) => `Ostacoli nominati: ${list}.`,
  wordTitles: {
    'opportunity-words': 'Opportunità',
    'obstacle-words': 'Ostacolo',
    'support-words': 'Che cosa servirebbe',
  },
  wordLine: (title: string, text: string, readers: string) => `${title}: «${text}» (${readers})`,
  noWords: 'Nessuno ha scritto con parole sue.',
  readers: {
    city: 'solo per il tuo Comune',
    lab: 'anche per il laboratorio',
    report: 'si può citare nel rapporto',
  },

  besideTitle: 'Che cosa è successo nel semestre',
  besideText:
    'Queste cose stanno accanto alle risposte, con le loro date. Che una venga dopo l’altra non prova che l’una abbia fatto l’altra.',
  stuckTitle: 'Passi fermi e passi ripartiti',
  noneStuck: 'Nessun passo del percorso è stato fermo in questo semestre.',
  stuckHidden: 'I passi del percorso li legge chi lavora per il Comune.',
  step: 'Passo',
  stuckFrom: 'Fermo dal',
  why: 'Perché',
  whyUnknown: 'non scritto',
  wentOn: 'Ripartito',
  stillStuck: 'ancora fermo',
  wentOnAs: (day: string, state: string) => `${day}, ${state.toLowerCase()}`,
  meetingsTitle: 'Incontri tenuti',
  noMeetings: 'Nessun incontro segnato come tenuto in questo semestre.',
  trainingTitle: 'Formazione seguita',
  noTraining: 'Nessuna presenza alla formazione segnata in questo semestre.',
  trainingPeople: (people: number | 'withheld') =>
    people === 'withheld'
      ? 'numero non mostrato: riguarda poche persone'
      : people === 1
        ? 'una persona'
        : `${people} persone`,

  tell: 'Pubblica per le altre città',
  toldOn: (day: string, edition: number) => `Pubblicato ${dated('il', day)}, edizione ${edition}`,
  tellTitle: (half: string) => `Pubblica: ${half}`,
  tellLead:
    'Chiunque potrà leggere questi numeri. Dove ci sono da una a quattro persone, o dove lo si capirebbe per differenza, il numero è coperto. Quello che pubblichi non si riscrive.',
  tellWords: 'Le parole da passare al laboratorio',
  tellWordsHint:
    'Leggile: se in una c’è il nome di una persona, toglila. Chi le ha scritte ha detto fin dove possono andare.',
  noTellWords: 'Nessuno ha scritto parole che possano uscire dal Comune.',
  tellSubmit: 'Pubblica',
  told: 'Pubblicato',
  cannotTell: {
    open: 'Il giro è ancora aperto: si pubblica quando è chiuso.',
    'too-few': 'Le risposte sono meno di cinque: non si pubblica niente.',
  },
  withheld: 'coperto',

  formTitle: 'Come va il cambiamento?',
  formLead: (city: string, half: string) =>
    `${city} lo chiede a uffici e partner ogni sei mesi. Questo è il ${half.toLowerCase()}. Cinque minuti.`,
  promise: {
    anonymous: 'È anonimo',
    signed: (body: string) => `Risponde l’ufficio: ${body}`,
  },
  promiseText: {
    anonymous:
      'Non chiediamo chi sei. Non teniamo il tuo ufficio, né l’ora, né l’ordine delle risposte: finiscono mescolate in un’unica urna. Il Comune legge solo a giro chiuso, solo i totali, e solo se rispondete almeno in cinque. Attento a quello che scrivi con parole tue: potrebbe farti riconoscere.',
    signed:
      'Il Comune legge che cosa dice il tuo ufficio. Non chiediamo chi sei e non teniamo l’ora: se rispondete in tanti, le risposte dell’ufficio finiscono mescolate. Se rispondi da solo, si capisce che sei tu.',
  },
  promisePublic:
    'Dai totali si pubblica solo quello che hanno detto almeno in cinque. Una risposta mandata non si può riprendere: non sapremmo qual è. Due anni dopo la chiusura si cancellano tutte.',
  ...changeQuestions,
  wordsHint: 'Senza nomi di persone.',
  readersField: 'Fin dove possono andare le tue parole?',
  readersHint: 'Serve solo se hai scritto qualcosa.',
  readersChoices: {
    city: 'Solo al mio Comune',
    lab: 'Anche al laboratorio delle città',
    report: 'Anche nel rapporto pubblico',
  },
  send: 'Manda',
  thanksTitle: 'Grazie, la tua risposta è nell’urna',
  thanksText: 'Il giro si legge quando è chiuso. Puoi chiudere questa pagina.',
  overTitle: 'Questo giro è finito',
  overText: 'Non si risponde più. Il prossimo si apre fra sei mesi: chi te lo ha passato te ne manderà un altro.',
  fullTitle: 'L’urna è piena',
  fullText: 'Le risposte sono troppe per un giro. Dillo a chi ti ha passato il link.',

  acrossTitle: 'Come va il cambiamento, fra le città',
  acrossLead:
    'Che cosa dicono uffici e partner, come ogni città lo ha pubblicato. Per riconoscersi e aiutarsi, non per fare una classifica.',
  acrossNone: 'Nessuna città ha ancora pubblicato un giro',
  acrossNoneWhy: 'Quando una città chiude un giro e lo pubblica, i suoi numeri arrivano qui.',
  chooseHalf: 'Altri semestri',
  cityLine: (mode: string, answered: number, day: string) =>
    `${answered} risposte, giro ${mode}, pubblicato ${dated('il', day)}`,
  acrossCities: 'Le città che lo hanno detto',
  acrossText: (cities: number) =>
    cities === 1
      ? 'Per ora una città sola: ancora niente è «in comune».'
      : `${cities} città. Sommiamo solo quello che ognuna ha pubblicato: dove un numero è coperto la città non è nella somma, quindi le risposte rare contano un po’ meno di quanto dovrebbero.`,
  inCities: 'Città dove lo dicono',
  inCitiesOf: (said: number, told: number) => `${said} su ${told}`,
  covered: 'Città con il numero coperto',
  together: 'Persone, insieme',
  coveredEverywhere: (answers: string) => `Con il numero coperto ovunque: ${answers}.`,
  madeUpRound: 'Giro inventato per la prova',
  acrossWordsText: 'Le legge solo chi lavora nel laboratorio.',
  wordFrom: (city: string, readers: string) => `${city}, ${readers}`,
  problems: {
    missing: 'Scegli una risposta.',
    'missing-words': 'Di’ fin dove possono andare le tue parole.',
    'too-long': 'È troppo lungo: al massimo 600 lettere.',
    'no-body': 'Scrivi almeno un ufficio o scegli un partner.',
    'body-too-long': 'Un nome è troppo lungo: al massimo 120 lettere.',
    'too-many-bodies': 'Sono troppi: al massimo 60.',
    'no-half': 'Scegli un semestre già cominciato.',
    'not-a-day': 'Scrivi un giorno che esiste.',
    'wrong-day': 'Scegli un giorno da oggi a tre mesi dopo la fine del semestre.',
    'asked-before': 'Per questo semestre il giro c’è già.',
  },
};
