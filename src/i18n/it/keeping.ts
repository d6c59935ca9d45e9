interface ClaimFacts {
  readonly municipality: string;
  readonly title: string;
  readonly link: string;
  readonly hours: number;
}

interface VerdictFacts {
  readonly municipality: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly sheet: string;
  readonly again: string;
}

/** Those who give a service keep its entry: the link, what they propose, what the desk makes of it. */
export const keeping = {
  isItYours: 'Questo è il tuo servizio? Tienilo aggiornato',
  changeEntry: 'Cambia la scheda',
  toReview: 'Proposte di chi dà i servizi',

  claimTitle: (title: string) => `Tieni aggiornata la scheda: ${title}`,
  claimLead: 'Se il servizio è tuo, puoi proporre come cambiare la scheda. Non serve un account.',
  claimHow: 'Come funziona',
  claimSteps: [
    'Premi il pulsante: mandiamo un link all’e-mail che la scheda già indica, e a nessun’altra.',
    'Apri il link: vedi le schede che hanno la tua e-mail e proponi che cosa cambiare.',
    'Lo sportello guarda ogni parte e ti scrive che cosa ha deciso, e perché.',
  ],
  claimSend: 'Manda il link',
  claimSent: 'Fatto',
  claimSentText:
    'Se la scheda ha un’e-mail, tra poco ci arriva un link. Vale un giorno e si usa una volta. Per sicurezza non diciamo se l’e-mail c’è, né qual è.',
  claimOther:
    'L’e-mail della scheda non è più la tua, o non ce n’è una? Chiedi allo sportello del Comune di cambiarla.',

  openTitle: 'Apri le tue schede',
  openLead: (title: string) => `Da qui tieni aggiornata la scheda «${title}» e le altre che hanno la stessa e-mail.`,
  openAction: 'Apri le mie schede',
  goneTitle: 'Questo link non vale più',
  goneLead: 'Vale un giorno e si usa una volta. Puoi farti mandare un altro link dalla scheda del servizio.',
  findService: 'Cerca il servizio',

  keeperTitle: 'Le tue schede',
  keeperLead:
    'Le schede che hanno la tua e-mail. Conserva questo indirizzo: apre la pagina senza password, e non va dato ad altri.',
  keeperNone: 'Nessuna scheda ha più la tua e-mail',
  keeperNoneText: 'Se è uno sbaglio, chiedi allo sportello del Comune.',
  entriesCaption: (n: number) => (n === 1 ? '1 scheda' : `${n} schede`),
  entryColumn: 'Scheda',
  checkedColumn: 'Verificata',
  waitingColumn: 'Proposte che aspettano',
  changeColumn: 'Cambia',
  propose: 'Proponi un cambiamento',
  neverChecked: 'Mai',
  yourProposals: 'Le tue proposte',
  sentOn: (date: string) => `Inviata il ${date}`,
  endKey: 'Chiudi questa pagina per sempre',
  endKeyText:
    'Usi un computer di altri? Dopo, questo indirizzo non apre più nulla; dalla scheda puoi chiedere un altro link.',
  keyEnded: 'Pagina chiusa: quell’indirizzo non apre più nulla.',

  proposeTitle: (title: string) => `Proponi come cambiare: ${title}`,
  proposeLead: 'Cambia quello che serve e lascia il resto com’è. Prima di inviare vedi come la leggeranno le persone.',
  toPreview: 'Guarda come verrà',
  nothingChanged: 'Non hai cambiato nulla',
  nothingChangedText: 'La scheda dice già così. Se è tutto giusto non serve inviare niente.',

  previewTitle: (title: string) => `Prima di inviare: ${title}`,
  previewLead: 'Niente è stato ancora inviato.',
  differences: 'Che cosa cambia',
  partColumn: 'Parte',
  beforeColumn: 'Adesso',
  proposedColumn: 'Come la vuoi',
  decisionColumn: 'Che cosa ha deciso lo sportello',
  publicView: 'Come la leggeranno le persone',
  send: 'Invia la proposta',
  changeMore: 'Cambia ancora',
  proposalTitle: (title: string) => `La tua proposta: ${title}`,
  addressTaken: 'Abbiamo tolto un indirizzo',
  addressTakenText: 'La proposta diceva dove si trova un luogo che ora è protetto. Decidi sul resto.',
  addressTakenAll:
    'La proposta diceva solo dove si trova un luogo che ora è protetto. Non resta nulla da decidere: salva, e chi l’ha scritta lo sa.',
  addressTakenOwn:
    'La tua proposta diceva dove si trova un luogo che ora è protetto. Abbiamo tolto quella parte. Il resto vale ancora.',
  states: {
    draft: 'Da inviare',
    waiting: 'Aspetta lo sportello',
    decided: 'Lo sportello ha deciso',
    published: 'Già nel catalogo',
  },
  stateTexts: {
    draft: 'Niente è stato ancora inviato.',
    waiting: 'Lo sportello guarda ogni parte, poi ti scrive.',
    decided: 'Per ogni parte vedi che cosa è stato deciso e perché.',
    published: 'Lo sportello si fida di quello che scrivi: è già sulla scheda.',
  },
  decisions: {
    accepted: 'Accettata',
    edited: 'Accettata con una modifica',
    refused: 'Non accettata',
  },
  backToEntries: 'Le tue schede',

  reviewListTitle: 'Proposte di chi dà i servizi',
  reviewListLead: 'Guarda ogni parte: accettala, modificala o rifiutala con una ragione che chi l’ha scritta leggerà.',
  waitingTitle: 'Da decidere',
  waitingCaption: (n: number) => (n === 1 ? '1 proposta da decidere' : `${n} proposte da decidere`),
  sampledTitle: 'Pubblicate subito, da guardare',
  sampledText: 'Di chi ha la fiducia dello sportello guardiamo una parte, estratta a sorte.',
  sampledCaption: (n: number) => (n === 1 ? '1 proposta da guardare' : `${n} proposte da guardare`),
  sentColumn: 'Inviata',
  fieldsColumn: 'Parti',
  noneWaiting: 'Nessuna proposta aspetta',
  noneWaitingText: 'Quando chi dà un servizio propone un cambiamento, lo trovi qui.',
  reviewTitle: (title: string) => `Proposta per: ${title}`,
  reviewLead: (mailbox: string, date: string) => `Inviata da ${mailbox} il ${date}.`,
  wasBefore: 'Com’era quando l’hanno scritta',
  isNow: 'Com’è adesso',
  isProposed: 'Come la propongono',
  decide: 'Che cosa fai di questa parte?',
  decideChoices: { accepted: 'Accetta', edited: 'Accetta, ma scritta così', refused: 'Rifiuta' },
  editFold: 'Scrivila in un altro modo',
  reason: 'Ragione',
  reasonHint: 'La legge chi ha fatto la proposta. Se rifiuti, serve.',
  saveDecisions: 'Salva le decisioni e avvisa',
  decideNeeded: 'Scegli che cosa fare di questa parte.',
  reasonNeeded: 'Scrivi perché la rifiuti: chi l’ha proposta lo leggerà.',
  meanwhileTitle: 'La scheda è cambiata mentre decidevi',
  meanwhileText: 'Non abbiamo scritto nulla. Guarda com’è adesso e salva di nuovo.',
  decidedNow: 'Decisioni salvate: chi ha fatto la proposta riceve un’e-mail.',
  lookedNow: 'Segnata come guardata.',
  trustedNow: 'Fiducia cambiata.',
  looked: 'Va bene così',
  lookedText: 'È già sulla scheda. Se qualcosa non va, cambia la scheda o ripristina una versione di prima.',
  trustTitle: 'Fiducia',
  trustYes: (reason: string) => `Quello che propone questa e-mail va subito nel catalogo. Perché: ${reason}`,
  trustNo: 'Quello che propone questa e-mail aspetta lo sportello.',
  trustQuestion: 'Da adesso in poi',
  trustChoices: { yes: 'Va subito nel catalogo', no: 'Aspetta lo sportello' },
  trustReason: 'Perché',
  trustReasonHint: 'Resta scritto, con il tuo nome e il giorno.',
  trustSave: 'Salva',
  trustNeeded: 'Scegli una delle due.',
  trustReasonNeeded: 'Scrivi perché.',

  letters: {
    claimSubject: (f: ClaimFacts) => `Il link per tenere aggiornata «${f.title}»`,
    claim: (f: ClaimFacts) => `Buongiorno,

qualcuno ha chiesto di tenere aggiornata la scheda «${f.title}» nel catalogo di ${f.municipality}. La scheda indica questa e-mail, e per questo il link arriva qui:
${f.link}

Vale ${f.hours} ore e si usa una volta. Se non l’hai chiesto tu, non fare nulla: senza questo link nessuno può cambiare la scheda.`,
    decidedSubject: (title: string) => `La tua proposta per «${title}»`,
    verdict: (field: string, decision: string, reason: string | undefined) =>
      reason === undefined ? `- ${field}: ${decision}.` : `- ${field}: ${decision}. Perché: ${reason}`,
    addressTaken: '- Una parte non c’è più: diceva dove si trova un luogo che ora è protetto.',
    decided: (f: VerdictFacts) => `Buongiorno,

lo sportello di ${f.municipality} ha guardato la tua proposta per «${f.title}»:

${f.lines.join('\n')}

La scheda com’è adesso:
${f.sheet}

Per proporre altro, apri le tue schede o fatti mandare un nuovo link:
${f.again}`,
  },
};
