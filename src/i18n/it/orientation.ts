import type { Topic } from '../../domain/eligibility/topics.ts';
import { day } from './day.ts';

/** The residents' way to what exists for them. */
export const orientation = {
  nav: 'Per te',
  homeTitle: 'Scopri che cosa c’è per te',
  homeText: 'Qualche domanda semplice, senza dire chi sei. Alla fine vedi servizi e aiuti, e perché.',
  homeAction: 'Scopri',

  atDesk: 'Che cosa c’è per chi hai davanti: fai le domande insieme',

  title: 'Scopri che cosa c’è per te',
  lead: 'Rispondi per chi ha bisogno di aiuto: tu, o qualcuno a cui vuoi bene.',
  promises: [
    'Non serve registrarsi e non ti chiediamo chi sei.',
    'Puoi saltare ogni domanda.',
    'Le tue risposte non restano qui: se chiudi la pagina, spariscono.',
  ],
  topicsLabel: 'Che cosa ti serve?',
  topicsHint: 'Scegline anche più di una. Se non sai, lascia vuoto: cerchiamo in tutto.',
  topics: {
    children: 'Bambini e ragazzi: nido, babysitter, compiti',
    'at-home': 'Aiuto a casa: cura, pasti, spesa, compagnia',
    'getting-around': 'Spostarsi: visite, sport, commissioni',
    money: 'Soldi, casa e lavoro',
    talking: 'Parlare con qualcuno: ascolto, salute, informazioni',
    together: 'Stare insieme e dare una mano',
  } satisfies Record<Topic, string>,
  begin: 'Comincia',
  ask: 'So già che cosa mi serve: chiedo subito',

  question: (n: number) => `Domanda ${n}`,
  whyAsked: (n: number) =>
    n === 1 ? 'Te lo chiediamo perché conta per 1 aiuto.' : `Te lo chiediamo perché conta per ${n} aiuti.`,
  next: 'Avanti',
  skip: 'Preferisco non dirlo',
  haveNone: {
    isee: 'Questo ISEE non ce l’ha',
    'months-since-job': 'Non ha perso il lavoro',
    'months-since-birth': 'Non ha figli',
  },
  back: 'Indietro',
  toResults: 'Vedi subito che cosa c’è',
  choose: 'Scegli una risposta, o premi «Preferisco non dirlo».',
  whole: (least: number, most: number) => `Scrivi un numero intero, da ${least} a ${most}.`,
  euros: 'Scrivi una cifra in euro, come 15.000 o 15.000,50.',

  results: 'Ecco che cosa c’è per te',
  resultsLead: (n: number) => {
    if (n === 0) return 'Per ora nessun aiuto è sicuro. Guarda sotto che cosa manca.';
    return n === 1
      ? 'Da quello che hai detto, 1 aiuto fa per te.'
      : `Da quello che hai detto, ${n} aiuti fanno per te.`;
  },
  notARight: (city: string) =>
    `È un’indicazione, non una decisione: quella la prende una persona del Comune di ${city}, e puoi sempre chiedere.`,
  yesTitle: 'Fanno per te',
  othersTitle: (n: number) => (n === 1 ? 'E 1 altro' : `E altri ${n}`),
  showWhole: 'Vedi tutti, con il perché',
  maybeTitle: 'Forse: manca una risposta',
  noTitle: 'Non adesso',
  noLead: 'Ecco che cosa manca, e che cosa cambierebbe la risposta.',
  yes: 'Sì',
  no: 'Non adesso',
  maybe: 'Forse',
  whyYes: 'Perché sì?',
  whyMaybe: 'Che cosa sappiamo già?',
  whyNo: 'Perché no?',
  oneQuestion: (question: string) => `Una domanda lo dice: «${question}»`,
  howMuchQuestion: (question: string) => `Una domanda dice quanto: «${question}»`,
  answerIt: 'Rispondi',
  missing: (what: string) => `Manca: ${what}.`,
  change: (what: string) => `Sarebbe un sì con ${what}.`,
  changeOpen: (what: string) => `Non sarebbe più un no con ${what}. Poi servirebbero altre risposte.`,
  changeNone: 'Con queste risposte niente di piccolo lo cambierebbe. Parlane con lo sportello.',
  rule: (title: string, date: string) => `Regola: ${title}, ${day('del', date)}.`,
  version: (version: number, date: string) => `Versione ${version}, in vigore ${day('dal', date)}.`,
  ruleSource: 'Leggi la fonte',
  howMuch: 'Il conto',

  openTitle: 'Senza condizioni',
  openLead: 'Questi servizi non chiedono requisiti: puoi andare o chiamare.',
  peopleTitle: 'Persone che danno una mano',
  peopleLead: 'Vicini, volontari, gruppi. Nessuno ti chiede carte.',
  becauseHelp: (kinds: string) => `È qui perché riguarda: ${kinds}.`,
  becauseAge: 'È pensato per questa età.',
  agesSource: 'L’età la dice la scheda del servizio.',
  allOpen: 'Vedi tutti i servizi',
  shareTitle: 'Dividere con i vicini',
  shareText: (kinds: string) =>
    `Per ${kinds} puoi dividere un aiuto con famiglie vicine. Nessuno paga più che da solo, e nessuno sa chi sei prima del tuo sì.`,
  shareAction: 'Chiedi e fatti trovare un gruppo',
  groupsLabel: 'Gruppi in partenza',
  shareWhy: 'È qui perché riguarda quello che cerchi e si può fare in più famiglie.',

  answersTitle: 'Le tue risposte',
  answersLead: 'Sono solo in questa pagina.',
  notSaid: 'Non detto',
  nothingMore: 'Non ci sono altre domande utili.',
  askMore: 'Rispondi ad altre domande',
  changeAnswer: 'Cambia',

  takeTitle: 'Porta con te',
  takeText:
    'Una lista con questi servizi, con telefono e orari: la stampi, la mandi o la apri con il telefono. Le tue risposte non ci sono.',
  makeList: 'Fai la lista',
  paperText: 'Un foglio a caratteri grandi, con i perché. Qui le risposte ci sono: tienilo tu.',
  paper: 'Scarica il foglio grande (PDF)',
  paperName: 'per-te.pdf',
  requestText:
    'Se vuoi, queste risposte cominciano una richiesta: non le riscrivi. Da quel momento le teniamo, per un giorno se non la invii.',
  toRequest: 'Comincia una richiesta',
  desk: (city: string) => `Preferisci parlarne? Allo sportello del Comune di ${city} fanno queste domande con te.`,
  startAgain: 'Ricomincia da capo',

  paperTitle: 'Che cosa c’è per te',
  paperFooter: (date: string) => `Foglio preparato ${day('il', date)}. È un’indicazione, non una decisione.`,
  paperFrom: (city: string) => `Comune di ${city}`,

  kept: {
    card: 'Manda il risultato, o aprilo con il telefono',
    cardText:
      'I sì, i no, i perché e le somme, dietro un link segreto con il suo codice QR. Li teniamo per 30 giorni. Le tue risposte no, e chi sei nemmeno.',
    make: 'Prepara il link',
    title: 'Che cosa c’è per te: il risultato',
    lead: (date: string) => `Ecco che cosa ha detto il Comune ${day('il', date)}, e perché.`,
    outcomes: { yes: 'Sì', 'not-known': 'Forse', open: 'Senza condizioni', no: 'Non adesso' },
    takeTitle: 'Mandalo o portalo con te',
    link: 'Indirizzo da mandare',
    linkHint: 'Chi lo apre legge il risultato, e basta.',
    qr: 'Codice QR del risultato: inquadralo con il telefono',
    qrText: 'Inquadralo con il telefono per aprire il risultato.',
    mailTitle: 'Mandalo per e-mail',
    email: 'A quale indirizzo',
    emailHint: 'Lo usiamo per questo invio e basta.',
    emailInvalid: 'Scrivi un indirizzo e-mail, come nome@esempio.it.',
    send: 'Manda',
    sent: 'Mandato. La mail arriva tra poco.',
    tooMany: 'Questo risultato è già partito più volte oggi. Riprova domani, o manda tu l’indirizzo qui sopra.',
    cityTooMany:
      'Oggi sono partiti moltissimi risultati e ci fermiamo qui. Riprova domani, o manda tu l’indirizzo qui sopra.',
    endTitle: 'Che cosa teniamo',
    what: 'Teniamo quello che leggi qui: gli aiuti, i sì e i no, i perché, le somme. Le tue risposte non ci sono, e nemmeno chi sei. Ma chi ha il link può capire qualcosa di te: dallo a chi vuoi tu.',
    until: (date: string) => `Il link vale fino ${day('al', date)}. Poi cancelliamo tutto da soli.`,
    end: 'Cancella adesso',
    mailSubject: (city: string) => `Che cosa c’è per te a ${city}`,
    mailOpening: (city: string) =>
      `Qualcuno ha risposto ad alcune domande sul sito del Comune di ${city} e ha chiesto di mandarti il risultato. Non sappiamo chi sia e non teniamo il tuo indirizzo.`,
    mailLink: (link: string, date: string) => `Si rilegge qui, fino ${day('al', date)}:\n${link}`,
    mailClosing: 'Se non te l’aspettavi, puoi ignorare questo messaggio.',
  },
};
