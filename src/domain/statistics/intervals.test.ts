import { expect, it } from 'vitest';
import { differenceOfShares } from './difference-of-shares.ts';
import { exactChance } from './exact-chance.ts';
import { funnelOfRates, funnelOfShares, pooled } from './funnel-limits.ts';
import { deviationsHolding, normalShare } from './normal.ts';
import { rateInterval } from './rate-interval.ts';
import { shareInterval } from './share-interval.ts';
import { betaShare, gammaShare, logGamma } from './special-functions.ts';

it('knows gamma, incomplete gamma and incomplete beta where they have a closed form', () => {
  // 4! = 24; gamma(1/2) = the root of pi.
  expect(logGamma(5)).toBeCloseTo(Math.log(24), 12);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  // P(1, x) = 1 - e^-x; P(2, 3) = 1 - e^-3 (1 + 3).
  expect(gammaShare(1, 0.7)).toBeCloseTo(1 - Math.exp(-0.7), 12);
  expect(gammaShare(2, 3)).toBeCloseTo(1 - 4 * Math.exp(-3), 12);
  // I_x(1, 1) = x; I_x(3, 2) = 4 x^3 - 3 x^4, at 0.4: 0.256 - 0.0768.
  expect(betaShare(0.3, 1, 1)).toBeCloseTo(0.3, 12);
  expect(betaShare(0.4, 3, 2)).toBeCloseTo(0.1792, 12);
});

it('knows the normal', () => {
  expect(deviationsHolding(0.95)).toBeCloseTo(1.959963985, 8);
  expect(normalShare(-1.959963985)).toBeCloseTo(0.025, 9);
});

it('tells the range of 8 of 10 as Wilson does', () => {
  // z = 1.959964, z² = 3.841459. Middle 8 + 1.920729 = 9.920729; spread 1.959964 × √(8 × 2 / 10 + 0.960365) = 3.136166; all 13.841459.
  // Low (9.920729 − 3.136166) / 13.841459 = 0.490162; high 13.056895 / 13.841459 = 0.943318.
  expect(shareInterval({ yes: 8, of: 10 }).low).toBeCloseTo(0.490162, 5);
  expect(shareInterval({ yes: 8, of: 10 }).high).toBeCloseTo(0.943318, 5);
});

it('says something of none of ten: up to z² / (10 + z²)', () => {
  // 3.841459 / 13.841459 = 0.277533
  const { low, high } = shareInterval({ yes: 0, of: 10 });
  expect(low).toBe(0);
  expect(high).toBeCloseTo(0.277533, 5);
});

it('tells the range of a rate as Garwood does', () => {
  // No event: e^-m = 0.025, so m = 3.688879. One event: 1 - e^-m = 0.025, so m = 0.025318; e^-m (1 + m) = 0.025 at 5.571643.
  expect(rateInterval({ events: 0, exposure: 1 })).toEqual({ low: 0, high: expect.closeTo(3.688879, 5) });
  expect(rateInterval({ events: 1, exposure: 1 })).toEqual({
    low: expect.closeTo(0.025318, 5),
    high: expect.closeTo(5.571643, 5),
  });
  // Ten events, as in the tables: 4.795389 to 18.390356; over 5 months, a fifth of it.
  expect(rateInterval({ events: 10, exposure: 5 })).toEqual({
    low: expect.closeTo(0.959078, 5),
    high: expect.closeTo(3.678071, 5),
  });
});

it('tells the two examples of Newcombe (1998, table II, method 10)', () => {
  expect(differenceOfShares({ yes: 56, of: 70 }, { yes: 48, of: 80 })).toEqual({
    seen: expect.closeTo(0.2, 10),
    low: expect.closeTo(0.0524, 4),
    high: expect.closeTo(0.3339, 4),
  });
  expect(differenceOfShares({ yes: 9, of: 10 }, { yes: 3, of: 10 })).toEqual({
    seen: expect.closeTo(0.6, 10),
    low: expect.closeTo(0.1705, 4),
    high: expect.closeTo(0.809, 4),
  });
});

it('counts the chances of the lady tasting tea', () => {
  // Of the 70 ways to choose 4 cups of 8: 1 gets 4 right, 16 get 3, 36 get 2, 16 get 1, 1 none.
  expect(exactChance({ yes: 4, of: 4 }, { yes: 0, of: 4 })).toBeCloseTo(2 / 70, 10);
  expect(exactChance({ yes: 3, of: 4 }, { yes: 1, of: 4 })).toBeCloseTo(34 / 70, 10);
  expect(exactChance({ yes: 2, of: 4 }, { yes: 2, of: 4 })).toBeCloseTo(1, 10);
});

it('draws the funnel of a share', () => {
  // Two tosses: F(0) = 0.25, F(1) = 0.75, F(2) = 1. Above: 2 is the first to reach 0.975, and 0.025 / 0.25 = 0.1 of it was not needed: 1.9 of 2.
  expect(funnelOfShares(0.5, 2).usual).toEqual({ low: 0, high: expect.closeTo(0.95, 10) });
  // Ten tosses: F(1) = 11/1024, F(2) = 56/1024. Below: 2 reaches 0.025, (0.0546875 − 0.025) / 0.0439453 = 0.675556 not needed: 1.324444 of 10.
  expect(funnelOfShares(0.5, 10).usual.low).toBeCloseTo(0.1324444, 6);
  // A fair coin mirrors itself one step up: 8 reaches 0.975, (0.9892578 - 0.975) / 0.0439453 = 0.324444 not needed.
  expect(funnelOfShares(0.5, 10).usual.high).toBeCloseTo(0.7675556, 6);
  expect(funnelOfShares(0, 10).rare).toEqual({ low: 0, high: 0 });
});

it('draws the funnel of a rate', () => {
  // Two a month: F(4) = 0.947347, F(5) = 0.983436. 5 reaches 0.975; (0.983436 − 0.975) / 0.036089 = 0.233759 not needed: 4.766241.
  expect(funnelOfRates(2, 1).usual).toEqual({ low: 0, high: expect.closeTo(4.76624, 4) });
});

it('pools by size, and nothing of nothing', () => {
  // 1 of 10 and 40 of 90 are 41 of 100, not the mean of 0.1 and 0.444.
  expect(
    pooled([
      { numerator: 1, denominator: 10 },
      { numerator: 40, denominator: 90 },
    ]),
  ).toBeCloseTo(0.41, 12);
  expect(pooled([])).toBeUndefined();
});

it('refuses what is no share and no rate', () => {
  expect(() => shareInterval({ yes: 3, of: 2 })).toThrow(RangeError);
  expect(() => rateInterval({ events: 1, exposure: 0 })).toThrow(RangeError);
});
