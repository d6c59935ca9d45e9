import { day as dated } from './day.ts';
/** A reading of an experiment, made again for whoever reads it. */
export const readings = {
  title: (indicator: string, experiment: string) => `${indicator}, «${experiment}»: il conto rifatto`,
  lead: 'Da quali mesi viene quello che la città ha raccontato, con quale formula, e se rifatto dà lo stesso valore.',
  said: 'Si può dire',
  toldOn: 'Raccontato',
  toldOnDay: (day: string) => `raccontato ${dated('il', day)}`,
  until: 'Ultimo mese contato',
  starts: 'Comincia',
  places: 'Dove',
  plan: 'Piano',
  planVersion: (version: number) => `versione ${version}, registrata prima`,
  monthsTitle: 'I mesi che sono entrati',
  monthsCaption: 'Ogni mese, con quello che la città ne ha pubblicato',
  monthsText:
    'Il conto usa i valori che la città conserva, all’ultima revisione di ogni mese. Qui c’è quello che ne ha detto a tutti: ogni valore si apre e si rifà.',
  quarters: (names: string) =>
    `Il conto è su questi quartieri: ${names}. Dei quartieri la città non pubblica i mesi, perché farebbero riconoscere le persone: qui ci sono i mesi di tutta la città.`,
  side: 'Conta come',
  before: 'prima',
  after: 'dopo',
  bySchedule: 'secondo l’inizio di ogni quartiere',
  published: 'Pubblicato',
  notPublished: 'mai pubblicato',
  sharesLine: (withService: string, without: string, difference: string) =>
    `Con il servizio: ${withService} su cento. Senza: ${without} su cento. La differenza è di ${difference} punti su cento.`,
  meansLine: (withService: string, withOf: number, without: string, withoutOf: number, difference: string) =>
    `Media con il servizio: ${withService}, su ${withOf} mesi. Senza: ${without}, su ${withoutOf} mesi. La differenza è ${difference}.`,
  methods: {
    shares: [
      'I mesi prima dell’inizio si sommano, e quelli dopo anche: tanti su tanti, da una parte e dall’altra.',
      'Quanto farebbe il caso: la più prudente tra due prove. Una è il test esatto di Fisher sui due totali. L’altra scambia i mesi tra prima e dopo, in tutti i modi o in 2.000 tirati a sorte (Pitman, 1937; Dwass, 1957).',
      'L’intervallo è al 95 per cento (Newcombe, 1998, metodo 10). Se i mesi ballano più del caso, i totali valgono meno (Rao e Scott, 1992).',
    ],
    values: [
      'La media dei mesi dopo l’inizio, contro la media dei mesi prima.',
      'Quanto farebbe il caso: si scambiano i mesi tra prima e dopo, in tutti i modi o in 2.000 tirati a sorte (Pitman, 1937; Dwass, 1957). L’intervallo al 95 per cento sono gli effetti che la stessa prova non esclude.',
    ],
    staged: [
      'Mese per mese, la media dei quartieri che hanno cominciato contro la media degli altri. Ogni mese pesa quanti quartieri ci sono dalle due parti.',
      'Quanto farebbe il caso: si ridanno gli inizi ai quartieri in un altro ordine, in tutti i modi o in 2.000 tirati a sorte (Thompson e altri, 2018). L’intervallo al 95 per cento sono gli effetti che la stessa prova non esclude.',
      'Quanti quartieri sono all’obiettivo, con e senza: il test esatto di Fisher.',
    ],
  },
  missing:
    'Un mese in cui WILL ha contato e non ha trovato niente vale zero. Un mese che nessuno ha misurato non si sa: resta fuori dal conto.',
  rules:
    'Si dice «di più» o «di meno» solo sotto 5 su cento di caso. I sorteggi partono sempre dal numero 2024, quindi si rifanno uguali.',
  ownTitle: (indicator: string) => `${indicator}: il conto rifatto`,
  ownLead: 'I mesi esatti della città, contati di nuovo sui fatti. Li vedete solo voi.',
  ownCaption: 'Ogni mese: il valore conservato e quello contato adesso',
  ownText: 'Ogni mese è contato di nuovo adesso con la sua domanda, e la lettura è rifatta su quei mesi.',
  ownByHand: 'I mesi inseriti a mano hanno una fonte e nessuna domanda: si rifà la lettura sui valori conservati.',
  ownPhotograph:
    'Questo indicatore è una fotografia: un mese passato non si conta più. Si rifà la lettura sui valori conservati.',
  ownMoved:
    'Da quando i mesi sono stati misurati i fatti sono cambiati. I mesi più vecchi si rimisurano dalla pagina delle misure.',
  kept: 'Conservato',
  now: 'Contato adesso',
  gone: 'niente',
  returnTitle: (experiment: string) => `Valore sociale, «${experiment}»: il conto rifatto`,
  returnLead: 'Dalle ipotesi all’intervallo, riga per riga.',
  returnMethod: [
    'Ogni cambiamento vale: quanti, per il valore di uno in un anno, tolto quello che sarebbe successo lo stesso, il merito di altri e quello spostato altrove. Poi si sommano gli anni, ognuno meno quello che si perde e lo sconto.',
    'Il valore più basso usa sempre l’estremo più prudente di ogni ipotesi, il più alto l’altro. Il totale più basso si divide per la spesa più alta, il più alto per la più bassa.',
    'Le voci vengono da Nicholls e altri, «A guide to Social Return on Investment» (2012). Gli intervalli da Moore, «Interval analysis» (1966). I fattori qui sotto sono arrotondati a tre cifre.',
  ],
  returnCaption: (outcome: string) => `Il conto di «${outcome}»`,
  returnSum: 'Il totale',
  lowest: 'Il più basso',
  highest: 'Il più alto',
  factor: 'Voce',
  times: (value: string) => `× ${value}`,
  left: {
    deadweight: 'Tolto quello che sarebbe successo lo stesso',
    attribution: 'Tolto il merito di altri',
    displacement: 'Tolto quello spostato altrove',
  },
  yearsFactor: (years: string) => `Somma di ${years}, con perdita e sconto`,
  divided: (value: string) => `: ${value}`,
  euroForEuro: 'Per ogni euro speso',
  returnMoved: 'Da allora la città ha scritto altre ipotesi. Le racconta quando pubblica di nuovo.',
  returnKept: (version: number) => `Le ipotesi raccontate sono la versione ${version} di quelle che la città conserva.`,
};
