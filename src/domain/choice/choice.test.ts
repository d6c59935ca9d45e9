import { expect, test } from 'vitest';
import type { Option, Weights } from './criteria.ts';
import { rankOptions } from './rank-options.ts';
import { firstShares } from './share-of-weights.ts';
import { smallestSwap } from './smallest-swap.ts';

const weights: Weights = {
  'gap-covered': 4,
  feasibility: 2,
  'critical-mass': 1,
  cost: 1,
  'self-sustainability': 1,
  inclusion: 1,
};
const option = (id: string, [gap, feasible, mass, cost, self, inclusion]: readonly number[]): Option => ({
  id,
  scores: {
    'gap-covered': gap ?? 0,
    feasibility: feasible ?? 0,
    'critical-mass': mass ?? 0,
    cost: cost ?? 0,
    'self-sustainability': self ?? 0,
    inclusion: inclusion ?? 0,
  },
});
const homework = option('homework', [4, 2, 2, 2, 1, 3]);
const company = option('company', [2, 4, 3, 3, 3, 3]);

// homework: 4×4 + 2×2 + 2 + 2 + 1 + 3 = 28, of 10 points of weight: 2.8. company: 4×2 + 2×4 + 3 + 3 + 3 + 3 = 28: 2.8.
test('the total is the weighted mean, and equal totals keep the order in which options were given', () => {
  expect(rankOptions([homework, company], weights)).toEqual({
    kind: 'ranked',
    options: [
      { id: 'homework', total: 2.8 },
      { id: 'company', total: 2.8 },
    ],
  });
  expect(smallestSwap(homework, company, weights)).toMatchObject({ by: 0 });
});

// With the gap at 5 points: 32 against 30. Each point of the gap is worth 4 − 2 = 2 to homework: one point less and they are
// equal. Each point of self-sustainability is worth 1 − 3 = −2: one point more and they are equal; feasibility the same.
test('the smallest move of one weight that makes neighbours equal', () => {
  const heavier = { ...weights, 'gap-covered': 5 };
  const swap = smallestSwap(homework, company, heavier);
  expect(swap).toEqual({ criterion: 'gap-covered', by: -1 });
  const moved = { ...heavier, 'gap-covered': 4 };
  const ranked = rankOptions([homework, company], moved);
  expect(ranked.kind === 'ranked' && ranked.options.map(({ total }) => total)).toEqual([2.8, 2.8]);
});

test('an option that is at least as good everywhere is overtaken by no weight', () => {
  const better = option('better', [4, 4, 4, 4, 4, 4]);
  expect(smallestSwap(better, homework, weights)).toBeUndefined();
  expect(firstShares([better, homework], 500, 1)).toEqual([
    { id: 'better', share: 1 },
    { id: 'homework', share: 0 },
  ]);
});

test('a score that counts and is missing leaves all unranked; one whose weight is nought may be missing', () => {
  const { cost: _cost, ...unscored } = homework.scores;
  const open = { id: 'homework', scores: unscored };
  expect(rankOptions([open, company], weights)).toEqual({
    kind: 'incomplete',
    missing: [{ id: 'homework', criteria: ['cost'] }],
  });
  expect(rankOptions([open, company], { ...weights, cost: 0 }).kind).toBe('ranked');
});

test('without weights nothing is ranked', () => {
  const none = Object.fromEntries(Object.keys(weights).map((key) => [key, 0])) as unknown as Weights;
  expect(rankOptions([homework], none)).toEqual({ kind: 'no-weights' });
});
