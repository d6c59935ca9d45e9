import { expect, it } from 'vitest';
import { randomFrom } from '../pooling/random-from.ts';
import {
  funnelOfMeans,
  meanInterval,
  shareOfSpreadSeen,
  spreadOfMonths,
  sumOfSpreads,
  tooNarrowBy,
  type Month,
} from './monthly-spread.ts';
import { errorsHolding } from './student.ts';

const months: readonly Month[] = [
  { numerator: 10, denominator: 5 },
  { numerator: 30, denominator: 10 },
  { numerator: 20, denominator: 10 },
  { numerator: 15, denominator: 5 },
];

it('knows Student’s distribution where tables print it', () => {
  expect(errorsHolding(0.95, 3)).toBeCloseTo(3.182446, 5);
  expect(errorsHolding(0.95, 10)).toBeCloseTo(2.228139, 5);
  // One degree is Cauchy's: tan(0.95 π / 2).
  expect(errorsHolding(0.95, 1)).toBeCloseTo(Math.tan((0.95 * Math.PI) / 2), 6);
});

it('tells how far months are apart, and the range of one of them, as by hand', () => {
  // 75 / 30 = 2.5; each of 2, 3, 2, 3 is 0.5 away: 0.25 × (5 + 10 + 10 + 5) = 7.5, of three free months.
  const spread = { squares: 7.5, degrees: 3 };
  expect(spreadOfMonths(months)).toEqual(spread);
  // The error of ten: √(2.5 / 10) = 0.5; 3.182446 of them are 1.591223.
  expect(meanInterval(3, 10, spread)).toEqual({
    low: expect.closeTo(1.408777, 5),
    high: expect.closeTo(4.591223, 5),
  });
  // 99.8 % of Student's with three degrees is within 10.214532: 5.107266 on either side, and never below zero.
  expect(funnelOfMeans(2.5, 10, spread)).toEqual({
    usual: { low: expect.closeTo(0.908777, 5), high: expect.closeTo(4.091223, 5) },
    rare: { low: 0, high: expect.closeTo(7.607266, 4) },
  });
});

it('adds up the months of cities, each around its own mean', () => {
  const higher = months.map(({ numerator, denominator }) => ({ numerator: numerator + 8 * denominator, denominator }));
  const [one, other] = [spreadOfMonths(months), spreadOfMonths(higher)];
  expect(sumOfSpreads([one, other].flatMap((spread) => spread ?? []))).toEqual({
    squares: expect.closeTo(15, 9),
    degrees: 6,
  });
  expect(sumOfSpreads([])).toBeUndefined();
});

it('says nothing of fewer than four months, nor of months that are all alike', () => {
  expect(spreadOfMonths(months.slice(0, 3))).toBeUndefined();
  expect(spreadOfMonths(Array.from({ length: 12 }, () => ({ numerator: 1, denominator: 3 })))).toBeUndefined();
});

it('holds the true mean 19 times in 20, and calls one city in 20 unusual, whatever the number of months and their sizes', () => {
  const next = randomFrom(27);
  // The sum of twelve even chances is close to a normal of variance one.
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, chance) => sum + chance, -6);
  const mean = 50;
  const monthOf = (size: number) => ({ numerator: size * mean + Math.sqrt(size) * 3 * normal(), denominator: size });
  const runs = 4000;
  let [held, usual] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const known = Array.from({ length: 4 + (run % 9) }, () => monthOf(1 + Math.floor(next() * 30)));
    const spread = spreadOfMonths(known);
    if (spread === undefined) throw new Error('months that are all alike');
    // A month that the spread knows nothing of is the harder case.
    const { numerator, denominator } = monthOf(1 + Math.floor(next() * 30));
    const range = meanInterval(numerator / denominator, denominator, spread);
    if (range.low <= mean && mean <= range.high) held += 1;
    const limits = funnelOfMeans(mean, denominator, spread);
    if (numerator / denominator >= limits.usual.low && numerator / denominator <= limits.usual.high) usual += 1;
  }
  // Four standard errors of 95 % in 4,000 runs are 1.4 points.
  for (const share of [held / runs, usual / runs]) expect(Math.abs(share - 0.95)).toBeLessThan(0.014);
});

it('knows how much of the variance months show that resemble the one before, as by hand', () => {
  // Four months, each half like the one before: Σ = 3/4 × 1/2 + 2/4 × 1/4 + 1/4 × 1/8 = 0.53125; 1 − 2/3 × 0.53125 = 0.645833.
  expect(shareOfSpreadSeen(4, 0.5)).toBeCloseTo(1 - (2 / 3) * 0.53125, 12);
  // 1 ÷ √0.645833 = 1.244344: the range should be 24 per cent wider.
  expect(tooNarrowBy(4, 0.5)).toBeCloseTo(0.244344, 5);
  // Two months: the second shares r with the first, and what is left of the variance is 1 − r.
  expect(shareOfSpreadSeen(2, 0.3)).toBeCloseTo(0.7, 12);
  expect(shareOfSpreadSeen(12, 0)).toBe(1);
});

it('finds that share in random months, and that the range then holds the truth a little less often than it says', () => {
  const next = randomFrom(47);
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, chance) => sum + chance, -6);
  const [likeness, runs, count] = [0.5, 4000, 12];
  let [variance, held] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    let last = normal();
    const known = Array.from({ length: count }, () => {
      last = likeness * last + Math.sqrt(1 - likeness ** 2) * normal();
      return { numerator: 50 + last, denominator: 1 };
    });
    const spread = spreadOfMonths(known);
    if (spread === undefined) throw new Error('months that are all alike');
    variance += spread.squares / spread.degrees / runs;
    const range = meanInterval(50 + normal(), 1, spread);
    if (range.low <= 50 && 50 <= range.high) held += 1;
  }
  // The variance of a run's variance is below 1: four standard errors of 4,000 are 0.06.
  expect(Math.abs(variance - shareOfSpreadSeen(count, likeness))).toBeLessThan(0.06);
  expect(held / runs).toBeGreaterThan(0.88);
  expect(held / runs).toBeLessThan(0.95);
});
