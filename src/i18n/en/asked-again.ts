import type { askedAgain as it } from '../it/asked-again.ts';

export const askedAgain: typeof it = {
  section: 'Worked out again just now',
  told: 'What was told',
  how: 'How it is worked out',
  query: 'What is asked of the data',
  queryLabel: 'The question in SQL',
  outcomes: {
    same: 'The same working, done again just now, gives the same value.',
    moved: 'The same working, done again just now, gives another value.',
    photograph: 'It is a photograph that is kept: the answers are deleted, and it cannot be worked out again.',
  },
  marks: { same: 'the same value', moved: 'another value', photograph: 'a photograph that is kept' },
  small: 'A move that would tell of fewer than five people, by itself or by subtraction, is never told.',
  notTold: 'The city tells the new value when it tells again.',
  again: 'Done again',
  link: (what: string) => `Work it out again: ${what}`,
  code: (files: string) => `The working is in the open code: ${files}.`,
};
