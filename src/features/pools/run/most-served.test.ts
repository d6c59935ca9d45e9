import { expect, it } from 'vitest';
import { buildInstance } from './build-instance.ts';
import { mostServed } from './most-served.ts';
import { aRequest, someFacts } from './some-facts.ts';

function most(weights: readonly number[], bound: number, maxCents = 1100): number {
  const requests = weights.map((weight, at) => aRequest(`r${at}`, { weight, maxCents }));
  return mostServed(buildInstance(someFacts({ requests })).instance, bound);
}

it('is as many as the proved limit leaves room for, the ones that weigh least first', () => {
  // Two families together: 100,000 points each less 1,100 cents an hour for four hours.
  expect(most([1, 1, 1], 200_000 - 1100 * 4)).toBe(2);
  expect(most([1, 1, 1], 300_000)).toBe(3);
  expect(most([3, 2, 1], 300_000)).toBe(2);
  expect(most([], 0)).toBe(0);
});

it('does not promise less than is possible where a place is dear', () => {
  // Each may cost 95,600 of the 100,000 points that it brings, so ten fit where points alone would let in one.
  expect(
    most(
      Array.from({ length: 10 }, () => 1),
      120_000,
    ),
  ).toBe(1);
  expect(mostServed(buildInstance(someFacts({ requests: tenDear() })).instance, 120_000)).toBe(10);
});

function tenDear() {
  return Array.from({ length: 10 }, (_, at) => aRequest(`r${at}`, { maxCents: 23_900, soloCents: 23_900 }));
}
