import type { poolCallAgain as source } from '../it/pool-call-again.ts';

/** The letter that calls a provider for a group, as the desk sees it and sends it again. */
export const poolCallAgain: typeof source = {
  title: 'The letter',
  where: 'To whom',
  nowhere: 'To no mailbox',
  state: 'What became of it',
  writtenAt: (at) => `Written on ${at}`,
  openedAt: (at) => `opened on ${at}`,
  notOpened: 'not opened yet',
  toAccount: 'answers from its account',
  noMailbox: 'No mailbox: telephone it',
  notWritten: 'Not written to yet',
  mailbox: 'Which mailbox to write to',
  mailboxHint: 'If it is wrong, put the right one: it holds for the next letters too.',
  text: 'The new letter has a new link. The one before opens nothing any more.',
  again: 'Send the letter again',
  send: 'Send the letter',
  sent: 'The letter is on its way.',
  enough: 'We have written five times already. Telephone the provider.',
  problems: {
    'mailbox-wrong': 'Write a mailbox, like name@example.org.',
    'too-soon': 'We wrote to this mailbox less than ten minutes ago. Wait, or put another one.',
    'too-many': 'We have written five times already. Telephone the provider.',
  },
};
