import type { apart as source } from '../it/apart.ts';

/** At the desk: households that must not meet. */
export const apart: typeof source = {
  title: 'Whom it must not meet',
  lead: 'Two households that must not meet are no longer put in the same group. Neither of them learns of it, and the reason is not written down.',
  listTitle: 'Kept apart',
  noneTitle: 'Nobody',
  noneWhy: 'This household can be in a group with anybody.',
  said: (day, name) => (name === undefined ? `since ${day}` : `since ${day}, written by ${name}`),
  takeBack: (code) => `They may meet again: ${code}`,
  takeBackText: 'From then on the search may put them in the same group. Do it only if you are sure.',
  takeBackSend: 'Yes, they may meet',
  addTitle: 'Keep another household apart',
  code: 'Code of its request',
  codeHint:
    'Eight letters and figures, such as ABCD-2345. It holds for all requests of the two households, also for those of tomorrow with the same e-mail or telephone.',
  add: 'Keep apart',
  problems: {
    'invalid-code': 'Write the code: eight letters and figures, such as ABCD-2345',
    'unknown-code': 'No open request has this code: check it',
    'own-code': 'It is the code of this request: write that of the other household',
  },
  done: {
    kept: 'No new group puts them together',
    'may-meet': 'The two households can be in a group together again',
  },
  togetherTitle: (code) => `They are together now: this household and ${code}`,
  togetherText:
    'They are in the same group already, proposed or running. Who stays, and what to tell whom, is for a person to decide.',
  openGroup: 'Open the group',
  onFile: 'Whom it must not meet',
};
