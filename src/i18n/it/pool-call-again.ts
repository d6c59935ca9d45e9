import { day } from './day.ts';

/** The letter that calls a provider for a group, as the desk sees it and sends it again. */
export const poolCallAgain = {
  title: 'La lettera',
  where: 'A chi',
  nowhere: 'A nessuna casella',
  state: 'Com’è andata',
  writtenAt: (at: string) => `Scritto ${day('il', at)}`,
  openedAt: (at: string) => `aperta ${day('il', at)}`,
  notOpened: 'non ancora aperta',
  toAccount: 'risponde dal suo account',
  noMailbox: 'Non ha posta: chiamalo',
  notWritten: 'Non ancora scritto',
  mailbox: 'A quale casella scrivere',
  mailboxHint: 'Se è sbagliata, scrivi quella giusta: vale anche per le prossime lettere.',
  text: 'La nuova lettera ha un link nuovo. Quello di prima non apre più niente.',
  again: 'Manda di nuovo la lettera',
  send: 'Manda la lettera',
  sent: 'La lettera è partita.',
  enough: 'Abbiamo già scritto cinque volte. Chiama l’ente al telefono.',
  problems: {
    'mailbox-wrong': 'Scrivi una casella di posta, come nome@esempio.it.',
    'too-soon': 'Abbiamo scritto a questa casella meno di dieci minuti fa. Aspetta, o scrivine un’altra.',
    'too-many': 'Abbiamo già scritto cinque volte. Chiama l’ente al telefono.',
  },
};
