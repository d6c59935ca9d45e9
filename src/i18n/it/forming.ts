import { day } from './day.ts';
import { formingOwn } from './forming-own.ts';
import { formingDeskWatch } from './forming-desk-watch.ts';
import { formingStaff } from './forming-staff.ts';
import { families } from './counted.ts';

/** Groups that are forming: who is there, what is missing, how to join. */
export const forming = {
  families,
  list: {
    title: 'Gruppi in partenza',
    lead: 'Famiglie vicine che cercano lo stesso aiuto. Manca poco: forse manchi tu.',
    homeAction: 'Guarda i gruppi in partenza',
    how: 'In gruppo la stessa persona aiuta più famiglie, e il prezzo si divide. Nessuno paga più che da solo.',
    filterTitle: 'Cerca un gruppo',
    kind: 'Che aiuto cerchi',
    anyKind: 'Tutti gli aiuti',
    quarter: 'Quartiere',
    anyQuarter: 'Tutta la città',
    filter: 'Cerca',
    found: (n: number) => (n === 1 ? '1 gruppo in partenza' : `${n} gruppi in partenza`),
    noneTitle: 'Qui non c’è ancora un gruppo in partenza',
    noneWhy:
      'Puoi chiedere tu: cerchiamo ogni notte chi ha il tuo stesso bisogno. Oppure ti scriviamo quando ne parte uno.',
    ask: 'Chiedi aiuto',
    watch: 'Avvisami quando ne parte uno',
    open: 'Guarda il gruppo',
    privacy:
      'Di ogni gruppo diciamo solo il tipo di aiuto, la zona e i giorni. Non diciamo mai chi c’è. I numeri si aggiornano di notte.',
  },
  /** "Aiuto con i bambini: martedì e giovedì" */
  name: (kind: string, days: string) => `${kind}: ${days}`,
  inQuarter: (quarter: string) => `Quartiere ${quarter}`,
  inCity: (city: string) => `A ${city}`,
  priceAt: (n: number, price: string, alone: string) => `In ${n} si paga ${price} l’ora, invece di ${alone}.`,
  priceUnknown: 'Il prezzo si sa quando c’è chi viene. In ogni caso, nessuno paga più che da solo.',
  /** Of a group that nobody has been found for yet. */
  estimate: {
    from: (n: number) =>
      n === 1
        ? 'Non c’è ancora chi viene, quindi questa è una stima: il prezzo dell’unico operatore che in città fa questo aiuto.'
        : `Non c’è ancora chi viene, quindi questa è una stima: i prezzi di ${n} operatori che in città fanno questo aiuto.`,
    inFamilies: (n: number) => `In ${n} famiglie`,
    one: (price: string) => `circa ${price} l’ora`,
    range: (low: string, high: string) => `da ${low} a ${high} l’ora`,
    promise: (alone: string) => `Nessuno paga più che da solo (${alone} l’ora).`,
    line: (n: number, range: string, operators: number) =>
      `Stima: in ${n}, ${range} (${operators === 1 ? 'da 1 operatore' : `da ${operators} operatori`} della città). Nessuno paga più che da solo.`,
  },
  openUntil: (date: string) =>
    `Resta aperto fino ${day('al', date)}. Se per allora non parte, si chiude: le richieste restano in attesa, e si cerca ancora.`,
  missing: {
    family: 'Mancano famiglie',
    place: 'Manca un posto',
    operator: 'Manca chi viene',
    hour: 'Manca qualche ora',
    price: 'Il prezzo è ancora alto',
  },
  missingText: {
    family: 'Appena c’è un’altra famiglia vicina, il gruppo può partire.',
    place: 'Il Comune cerca un posto dove incontrarsi.',
    operator: 'Il Comune cerca chi può venire in quei giorni.',
    hour: 'Basta qualche ora libera in più, delle famiglie o di chi viene.',
    price: 'Il Comune cerca un prezzo più basso.',
  },
  page: {
    whoTitle: 'Chi c’è',
    present: (n: number) =>
      n === 0 ? 'Per ora non c’è ancora nessuno.' : `Per ora ${n === 1 ? 'c’è' : 'ci sono'} ${families(n)}.`,
    priceTitle: 'Quanto costa, in quanti siete',
    joinTitle: 'Vuoi entrare?',
    joinText: 'Rispondi a poche domande, senza iscriverti. Alcune risposte le trovi già scritte.',
    someDays:
      'Puoi venire anche solo in alcuni di questi giorni: dillo quando ti chiediamo quante volte. Paghi solo per quelli.',
    join: 'Chiedi di entrare',
    already: 'Hai già fatto una richiesta? Apri il link che ti abbiamo mandato: da lì entri con un tocco.',
    find: 'Ho perso il link',
    invitedTitle: 'Un vicino ti invita in un gruppo',
    invitedLead: 'Condividi lo stesso aiuto, negli stessi giorni, a pochi passi da casa.',
    when: 'Quando',
    where: 'Zona',
    whereIs: 'Dove',
    overTitle: 'Questo gruppo non è più aperto',
    overText: 'È già partito, oppure le famiglie hanno trovato altro.',
    others: 'Guarda gli altri gruppi',
  },
  watch: {
    title: 'Avvisami quando parte un gruppo',
    lead: 'Ti scriviamo quando vicino a te nasce un gruppo. Nient’altro.',
    email: 'La tua e-mail',
    emailHint: 'La usiamo solo per questo. La cancelliamo dopo sei mesi, o appena lo dici tu.',
    emailInvalid: 'Scrivi un indirizzo e-mail, come nome@esempio.it',
    kindMissing: 'Scegli che aiuto cerchi',
    quarterMissing: 'Scegli un quartiere',
    tooMany: 'Oggi abbiamo ricevuto troppe richieste. Riprova domani.',
    noEmailTitle: 'Non hai un’e-mail?',
    noEmail:
      'Chiama lo sportello, o vieni: ti segniamo noi. Quando nasce un gruppo ti arriva una lettera, o una telefonata.',
    askWithTexts:
      'Se fai una richiesta, invece, cerchiamo noi ogni notte e ti scriviamo anche con un messaggio sul telefono.',
    askInstead: 'Se fai una richiesta, invece, cerchiamo noi ogni notte, e lo sportello ti telefona.',
    send: 'Avvisami',
    sentTitle: 'Guarda la tua posta',
    sentText:
      'Ti abbiamo mandato una e-mail. Apri il link che c’è dentro: solo allora iniziamo ad avvisarti. Il link vale due giorni.',
    back: 'Torna ai gruppi',
    confirmTitle: 'Vuoi ricevere gli avvisi?',
    confirm: 'Sì, avvisami',
    confirmedTitle: 'Ti avvisiamo noi',
    confirmedText: (until: string) =>
      `Ti scriviamo quando nasce un gruppo, fino ${day('al', until)}. Poi cancelliamo il tuo indirizzo.`,
    about: (kind: string, quarter: string) => `${kind}, quartiere ${quarter}.`,
    stop: 'Non scrivetemi più',
    stopText: 'Il tuo indirizzo viene cancellato subito.',
    stoppedTitle: 'Fatto: non ti scriviamo più',
    stoppedText: 'Abbiamo cancellato il tuo indirizzo.',
  },
  /** On the page of a request that is in a group which forms. */
  moment: {
    forms: (name: string) => `Sta nascendo un gruppo. ${name}`,
    present: (n: number) => (n <= 1 ? 'Per ora ci sei tu.' : `Per ora siete ${n} famiglie, con la tua.`),
    families: (n: number) => (n === 1 ? 'Manca ancora 1 famiglia.' : `Mancano ancora ${n} famiglie.`),
    ifNot: 'Se in tempo non si completa, il gruppo si chiude e noi continuiamo a cercare.',
    sayYes: 'Di’ già sì, se ti va bene',
    sayYesWhy:
      'Vieni in meno giorni degli altri: il gruppo parte con te solo se l’hai detto prima. Apri i tuoi gruppi.',
    thenAsk: 'Quando è completo ti chiediamo se va bene',
    thenStarts: 'Quando è completo parte, perché hai già detto sì',
    byYourYes: 'Parte solo se si rispettano le tue condizioni.',
    yesIsOver: 'Il giorno che avevi detto è passato',
    sayAgain: 'Il tuo sì non vale più. Apri il gruppo e scrivi un giorno nuovo.',
  },
  own: formingOwn,
  place: {
    venue: (name: string) => name,
    home: 'A casa di una delle famiglie',
    unknown: 'Il posto non c’è ancora',
  },
  withYou: (name: string, provider: string) => `Viene ${name}, di ${provider}.`,
  nobodyYet: 'Non c’è ancora chi viene.',
  within: (metres: string) => `entro ${metres}`,
  hours: (days: string, from: string, to: string) => `${days}, dalle ${from} alle ${to}`,
  hourOpen: (days: string) => `${days}, a un’ora da decidere`,
  invitation: {
    title: 'Il tuo invito',
    lead: 'Manda il link, o stampa il biglietto e lascialo nella buca delle lettere.',
    link: 'Il link da mandare',
    linkHint: 'Chi lo apre vede il gruppo, e può chiedere di entrare. Non dice chi lo manda.',
    cardTitle: 'Il biglietto da stampare',
    cardHead: 'Ciao, vicino',
    cardText: (what: string, where: string) =>
      `Qui vicino c’è un gruppo che sta per partire: ${what}. ${where}. Si divide chi viene, e si paga meno. Manca qualcuno: ci sei?`,
    cardHow: 'Inquadra il codice con il telefono, o chiedi allo sportello del Comune.',
    qr: 'Codice che apre l’invito',
  },
  /** What anybody who reads the public page may pass on. */
  share: {
    title: 'Fallo sapere',
    lead: 'Manda il link, o stampa il biglietto: per la scuola, il portone, il bar.',
    link: 'Il link da mandare',
    linkHint: 'Chi lo apre vede questa pagina, e può chiedere di entrare. Non dice chi lo manda.',
    qr: 'Codice che apre la pagina del gruppo',
    card: 'Biglietto da stampare, con il codice',
    pdf: 'Scarica il biglietto (PDF)',
    fileName: 'gruppo-in-partenza.pdf',
  },
  leftDetails: {
    start: 'cominciava dopo il giorno che avevi detto',
    'not-with': 'c’era qualcuno con cui non potevi stare',
    'too-few': 'le famiglie erano meno di quante volevi',
    'too-many': 'le famiglie erano più di quante volevi',
    price: 'il prezzo era più alto del tuo massimo',
    others: 'con te le condizioni di un’altra famiglia non si potevano rispettare',
    full: 'i posti erano finiti',
    'no-yes': 'è partito con chi aveva già detto sì',
    'does-not-fit': 'giorni, distanza o bisogni non andavano più bene',
    'time-over': 'il suo ultimo giorno è passato senza che partisse',
    withdrawn: 'lo ha chiuso il Comune',
  },
  whyNot: {
    'not-shareable': 'Con i giorni e gli orari che hai scritto, un gruppo non ci sta.',
    'no-compatible-neighbour': 'Qui vicino nessun’altra famiglia chiede lo stesso aiuto, negli stessi orari.',
    'place-missing': 'Ci sono famiglie come te, ma manca un posto dove incontrarsi.',
    'no-operator-at-those-hours': 'Ci sono famiglie come te, ma in quegli orari manca chi può venire.',
    'need-not-met': 'Ci sono famiglie come te, ma manca chi ha tutto quello che serve.',
    'price-out-of-reach': 'Un gruppo c’era, ma costava più di quanto qualcuno può pagare.',
    'lost-to-better-group': 'Un gruppo c’era, ma quelle ore sono servite a più famiglie insieme.',
    'still-possible': 'Un gruppo è possibile: forse già domani.',
    'not-looked-at': 'Questa volta non abbiamo fatto in tempo a guardare.',
  },
  moreFamilies: (n: number) =>
    n === 1 ? 'un’altra famiglia come la tua, qui vicino' : `altre ${n} famiglie come la tua, qui vicino`,
  /** What would be enough, said to the family itself. */
  changes: {
    'travel-farther': 'fare un po’ più di strada',
    'widen-hours': 'avere qualche ora libera in più',
    'pay-more': 'pagare un po’ di più all’ora, mai più che da solo',
    'do-without': 'rinunciare a una cosa che hai chiesto',
    'accept-tag': 'accettare un posto che ora vuoi evitare',
    host: 'incontrarsi a casa tua',
    'fewer-participants': 'chiedere per meno persone',
    'extend-operator': 'qualche ora in più di chi viene',
    'train-operator': 'qualcuno che sappia fare anche quello che ti serve',
    'lower-price': 'un prezzo più basso, o un aiuto del Comune',
    'enlarge-venue': 'un posto più grande',
    'add-operator': 'una persona in più che possa venire',
    'add-venue': 'un posto in più qui vicino',
  },
  staff: formingStaff,
  deskWatch: formingDeskWatch,
};
