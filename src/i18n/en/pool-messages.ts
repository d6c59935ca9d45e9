import type { poolMessages as source } from '../it/pool-messages.ts';

/** Messages within a group. */
export const poolMessages: typeof source = {
  title: 'The group’s messages',
  lead: 'A few lines, to organise yourselves. The families of the group, its provider and the city read them.',
  link: 'Read and write to the group',
  about: 'For practical things: a delay, a snack, an idea.',
  staffLink: 'Open the messages',
  write: 'Your message',
  writeHint: 'Do not write addresses, numbers, or anything about somebody’s health.',
  by: 'Who writes it',
  byHint: 'A family told you, in person or by phone? Write its words, and choose its code.',
  send: 'Send to the group',
  missing: 'Write the message',
  tooLong: 'Make the message shorter: 600 letters at most',
  tooMany: 'You have written enough for today: try again tomorrow',
  listTitle: 'The messages, newest first',
  none: 'There is no message yet.',
  authors: {
    own: 'You',
    municipality: 'The city',
    family: 'A family of the group',
    former: 'A family that was in the group',
  },
  report: 'Report to the city',
  ofMessage: (who, when) => `: the message of ${who}, ${when}`,
  reports: (n) => (n === 1 ? 'Reported by 1 family' : `Reported by ${n} families`),
  hide: 'Hide',
  hideWhy: 'Why you hide it',
  hidden: (why) => `This message is hidden: ${why}`,
  hideReasons: {
    personal: 'it told personal things about somebody',
    rude: 'it was offensive',
    selling: 'it sold something',
    other: 'it had nothing to do with the group',
  },
  news: {
    written: 'Your message is in the group.',
    reported: 'Thank you: the city looks at the message.',
    hidden: 'The message is hidden.',
  },
};
