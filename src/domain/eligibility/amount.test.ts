import { expect, test } from 'vitest';
import type { Answers } from './facts.ts';
import { homeCareOfBergamo } from './testing/home-care-of-bergamo.ts';
import type { Amount } from './amount.ts';
import { workOutAmount } from './work-out-amount.ts';

const { amount } = homeCareOfBergamo;
if (amount === undefined) throw new Error('Bergamo’s rule has an amount');
const bergamo = (answers: Answers) => workOutAmount(amount, answers);
const cents = (answers: Answers) => {
  const worked = bergamo(answers);
  return worked.kind === 'known' ? worked.cents : undefined;
};

test.each([
  [0, 100],
  [700_000, 100],
  [1_000_000, 471],
  [1_550_000, 1150],
  [2_399_999, 2200],
  [2_400_000, 2200],
  [9_000_000, 2200],
])(
  'in Bergamo an hour at an ISEE of %i cents costs %i cents, and a fifth less in relational poverty',
  (isee, price) => {
    expect(cents({ age: 80, 'isee-health': isee, company: 'some' })).toBe(price);
    const exact = 100 + (2100 * Math.min(Math.max(isee - 700_000, 0), 1_700_000)) / 1_700_000;
    expect(cents({ age: 80, 'isee-health': isee, company: 'few' })).toBe(Math.round(exact * 0.8));
  },
);

test('the reduction is from 65 on, and is told as a step', () => {
  expect(cents({ age: 64, 'isee-health': 2_400_000, company: 'few' })).toBe(2200);
  expect(bergamo({ age: 65, 'isee-health': 2_400_000, company: 'few' })).toMatchObject({
    steps: [
      { kind: 'base', cents: 2200 },
      { kind: 'reduction', percent: 20, cents: 1760 },
    ],
  });
});

test('without an ISEE the price is the highest; before it is told, the price is between two', () => {
  expect(bergamo({ age: 80, 'isee-health': 'none', company: 'some' })).toMatchObject({
    cents: 2200,
    steps: [{ withoutIsee: true }],
  });
  expect(bergamo({ age: 80 })).toEqual({ kind: 'between', least: 80, most: 2200, missing: ['isee-health', 'company'] });
});

test('bands end where they say, and what one receives without an ISEE is the least', () => {
  const aid: Amount = {
    flow: 'receives',
    per: 'month',
    base: {
      kind: 'bands',
      fact: 'isee-ordinary',
      bands: [
        { isee: 600_000, cents: 20_000 },
        { isee: 1_200_000, cents: 9000 },
      ],
      beyond: 0,
    },
    reductions: [],
  };
  const received = (isee: number | 'none') => {
    const worked = workOutAmount(aid, { 'isee-ordinary': isee });
    return worked.kind === 'known' ? worked.cents : undefined;
  };
  expect([600_000, 600_001, 1_200_000, 1_200_001, 'none' as const].map(received)).toEqual([20_000, 9000, 9000, 0, 0]);
});
