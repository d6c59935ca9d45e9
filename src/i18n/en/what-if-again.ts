import type { whatIfAgain as it } from '../it/what-if-again.ts';

export const whatIfAgain: typeof it = {
  title: 'Do the test again',
  text: 'The same question, on the same requests of that time. The engine is the same: if nothing has changed in the program, the answer is the same.',
  ask: 'Do the test again',
  onePerLine: (when) => `Done again on ${when}:`,
  waiting: 'it is still searching',
  failed: 'it did not come to an end',
  isAgain: (when) => `It is the test of ${when}, done again.`,
  toFirst: 'The first test',
  moved: 'The engine has changed since, or one of the two searches ran out of time before its rounds were over.',
  problems: {
    'no-run': 'What the search had before it is no longer kept: the test cannot be done again.',
    'too-many': 'Five tests are under way already. Wait until one has ended.',
    unknown: 'This test has no answer yet.',
  },
};
