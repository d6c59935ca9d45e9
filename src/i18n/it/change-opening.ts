import { day as dated } from './day.ts';
/** Opening a round on change, and the links that it makes. */
export const changeOpening = {
  openTitle: (half: string) => `Apri il giro: ${half}`,
  openLead: 'Scegli che cosa prometti a chi risponde e a chi lo chiedi. La promessa non si cambia più.',
  fromLast: (half: string) =>
    `Si parte dall’ultimo giro (${half.toLowerCase()}): uffici e partner sono già scritti. Aggiungi, togli, correggi.`,
  half: 'Semestre',
  mode: 'Che cosa prometti',
  modeChoices: {
    anonymous: 'Anonimo: un solo link per tutti',
    signed: 'Firmato dall’ufficio: un link per ogni ufficio o partner',
  },
  modeHints: {
    anonymous:
      'Nessuno sa chi ha risposto, nemmeno di quale ufficio. Si legge solo a giro chiuso e solo se rispondono almeno in cinque.',
    signed: 'Si sa che cosa dice ogni ufficio, mai quale persona. Serve quando gli uffici vogliono parlarsi.',
  },
  offices: 'Uffici',
  officesHint:
    'Uno per riga, con il nome dell’ufficio: mai di una persona. Se ha una casella di posta, scrivila dopo una virgola: le mandiamo il link adesso, e un ricordo una settimana prima della fine. La teniamo per il giro dopo.',
  partners: 'Partner con un accordo',
  partnersHint: 'Dagli accordi di rete del percorso.',
  otherPartners: 'Altri partner',
  otherPartnersHint: 'Uno per riga, con il nome dell’ente: mai di una persona. Anche qui puoi aggiungere la casella.',
  closesOn: 'Si risponde fino al',
  openSubmit: 'Apri e fai i link',

  linksTitle: (half: string) => `I link: ${half}`,
  linksLead:
    'Sono mostrati solo adesso: copiali o stampa i biglietti. Se servono ancora ne fai altri, e questi restano buoni.',
  invited: (mailboxes: number) =>
    mailboxes === 1
      ? 'Il link è partito verso una casella di posta.'
      : `Il link è partito verso ${mailboxes} caselle di posta.`,
  invitedText: 'Agli altri passalo tu, con i link o con i biglietti qui sotto.',
  linkForAll: 'Il link per tutti',
  linkForAllHint: 'È lo stesso per ogni ufficio e partner: così non si distingue chi risponde.',
  linkOf: (body: string) => `Il link per ${body}`,
  linkOfHint: 'Passalo a chi lavora lì: possono rispondere in tanti.',
  cardsTitle: 'I biglietti da stampare',
  cardHead: 'Come va il cambiamento?',
  cardFor: (body: string) => `Per ${body}`,
  cardText: (city: string, until: string) =>
    `${city} lo chiede a chi ci lavora. Cinque minuti, fino ${dated('al', until)}.`,
  cardQr: 'Codice che apre le domande',
  cardPromise: {
    anonymous: 'È anonimo: nessuno sa chi ha risposto, nemmeno di quale ufficio.',
    signed: 'Si vede l’ufficio, mai la persona.',
  },
  toRound: 'Vai al giro',
};
