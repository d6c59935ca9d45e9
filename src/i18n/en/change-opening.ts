import type { changeOpening as italian } from '../it/change-opening.ts';

export const changeOpening: typeof italian = {
  openTitle: (half) => `Open the round: ${half}`,
  openLead: 'Choose what you promise to those who answer, and whom you ask. The promise cannot be changed afterwards.',
  fromLast: (half) =>
    `You begin with those asked in the ${half.toLowerCase()}: offices and partners are written already. Add, take out, correct.`,
  half: 'Half year',
  mode: 'What you promise',
  modeChoices: {
    anonymous: 'Anonymous: one link for everybody',
    signed: 'Signed by the office: a link for each office or partner',
  },
  modeHints: {
    anonymous:
      'Nobody knows who answered, nor of which office. It is read only once the round is closed, and only if at least five answer.',
    signed: 'One knows what each office says, never which person. For offices that want to talk to one another.',
  },
  offices: 'Offices',
  officesHint:
    'One a line, by the name of the office: never of a person. If it has a mailbox, write it after a comma: we send it the link now, and a reminder a week before the end. We keep it for the round that follows.',
  partners: 'Partners with an agreement',
  partnersHint: 'From the network agreements of the path.',
  otherPartners: 'Other partners',
  otherPartnersHint:
    'One a line, by the name of the organisation: never of a person. Here too you may add the mailbox.',
  closesOn: 'Answers until',
  openSubmit: 'Open and make the links',

  linksTitle: (half) => `The links: ${half}`,
  linksLead:
    'They are shown only now: copy them or print the cards. If you need them again you make others, and these still work.',
  invited: (mailboxes) =>
    mailboxes === 1 ? 'The link has gone to one mailbox.' : `The link has gone to ${mailboxes} mailboxes.`,
  invitedText: 'Pass it on to the others yourself, with the links or the cards below.',
  linkForAll: 'The link for everybody',
  linkForAllHint: 'It is the same for every office and partner, so that nobody can tell who answers.',
  linkOf: (body) => `The link for ${body}`,
  linkOfHint: 'Pass it on to those who work there: several may answer.',
  cardsTitle: 'Cards to print',
  cardHead: 'How does the change go?',
  cardFor: (body) => `For ${body}`,
  cardText: (city, until) => `${city} asks those who work on it. Five minutes, until ${until}.`,
  cardQr: 'Code that opens the questions',
  cardPromise: {
    anonymous: 'It is anonymous: nobody knows who answered, nor of which office.',
    signed: 'The office is seen, never the person.',
  },
  toRound: 'Go to the round',
};
