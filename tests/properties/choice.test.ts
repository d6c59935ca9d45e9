import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { criteria, type Option, type Weights } from '../../src/domain/choice/criteria.ts';
import { rankOptions, totalOf } from '../../src/domain/choice/rank-options.ts';
import { firstShares } from '../../src/domain/choice/share-of-weights.ts';
import { smallestSwap } from '../../src/domain/choice/smallest-swap.ts';

const six = <T>(one: fc.Arbitrary<T>) =>
  fc
    .array(one, { minLength: criteria.length, maxLength: criteria.length })
    .map((values) => Object.fromEntries(criteria.map((criterion, at) => [criterion, values[at]])));
const weights = six(fc.nat(10)).filter((points) =>
  Object.values(points).some((value) => value !== 0),
) as fc.Arbitrary<Weights>;
const scores = six(fc.nat(4)) as fc.Arbitrary<Option['scores']>;
const pair = fc.tuple(scores, scores).map(([a, b]): [Option, Option] => [
  { id: 'a', scores: a },
  { id: 'b', scores: b },
]);

test('the order says what the totals say, whatever the scale of the weights', () => {
  fc.assert(
    fc.property(
      fc.array(scores, { minLength: 1, maxLength: 6 }),
      weights,
      fc.integer({ min: 1, max: 9 }),
      (all, points, scale) => {
        const options = all.map((one, at) => ({ id: String(at), scores: one }));
        const ranked = rankOptions(options, points);
        const scaled = rankOptions(
          options,
          Object.fromEntries(Object.entries(points).map(([key, value]) => [key, value * scale])) as unknown as Weights,
        );
        if (ranked.kind !== 'ranked' || scaled.kind !== 'ranked') throw new Error('all scores are there');
        const totals = ranked.options.map(({ total }) => total);
        expect(totals).toEqual(totals.toSorted((x, y) => y - x));
        scaled.options.forEach(({ total }, at) => {
          expect(total).toBeCloseTo(totals[at] ?? Number.NaN, 9);
        });
      },
    ),
  );
});

test('the smallest swap makes the two equal, is allowed, and no smaller single move does', () => {
  fc.assert(
    fc.property(pair, weights, ([a, b], points) => {
      const [first, second] = totalOf(a, points) >= totalOf(b, points) ? [a, b] : [b, a];
      const swap = smallestSwap(first, second, points);
      if (swap === undefined) return;
      const moved = { ...points, [swap.criterion]: points[swap.criterion] + swap.by };
      expect(moved[swap.criterion]).toBeGreaterThanOrEqual(0);
      expect(totalOf(first, moved) - totalOf(second, moved)).toBeCloseTo(0, 9);
      for (const criterion of criteria) {
        const less = { ...points, [criterion]: Math.max(0, points[criterion] + swap.by * 0.9) };
        if (Object.values(less).every((value) => value === 0)) continue;
        expect(totalOf(first, less) - totalOf(second, less)).toBeGreaterThanOrEqual(-1e-9);
      }
    }),
  );
});

test('shares of first places sum to one, and the same seed gives the same', () => {
  fc.assert(
    fc.property(fc.array(scores, { minLength: 1, maxLength: 5 }), fc.nat(), (all, seed) => {
      const options = all.map((one, at) => ({ id: String(at), scores: one }));
      const shares = firstShares(options, 200, seed);
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(firstShares(options, 200, seed)).toEqual(shares);
    }),
    { numRuns: 40 },
  );
});
