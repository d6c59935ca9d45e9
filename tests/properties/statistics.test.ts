import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomFrom } from '../../src/domain/pooling/random-from.ts';
import { beforeAndAfter, beforeAndAfterOfValues } from '../../src/domain/statistics/before-and-after.ts';
import { compareShares } from '../../src/domain/statistics/compare-shares.ts';
import { differenceOfShares } from '../../src/domain/statistics/difference-of-shares.ts';
import { funnelOfRates, funnelOfShares } from '../../src/domain/statistics/funnel-limits.ts';
import type { Share } from '../../src/domain/statistics/interval.ts';
import { rateInterval } from '../../src/domain/statistics/rate-interval.ts';
import { shareInterval } from '../../src/domain/statistics/share-interval.ts';
import { stagedStart } from '../../src/domain/statistics/staged-start.ts';
import { betaShare, logGamma } from '../../src/domain/statistics/special-functions.ts';

const share: fc.Arbitrary<Share> = fc
  .integer({ min: 1, max: 400 })
  .chain((of) => fc.record({ of: fc.constant(of), yes: fc.integer({ min: 0, max: of }) }));
const near = (one: number, other: number) => Math.abs(one - other) < 1e-9;

it('holds what was seen within its range, and mirrors yes and no', () => {
  fc.assert(
    fc.property(share, ({ yes, of }) => {
      const { low, high } = shareInterval({ yes, of });
      const mirror = shareInterval({ yes: of - yes, of });
      const seen = yes / of;
      return 0 <= low && low <= seen && seen <= high && high <= 1 && near(low, 1 - mirror.high);
    }),
  );
});

it('narrows as more is seen, and widens as more confidence is asked', () => {
  fc.assert(
    fc.property(share, ({ yes, of }) => {
      const width = (times: number, level: number) => {
        const { low, high } = shareInterval({ yes: yes * times, of: of * times }, level);
        return high - low;
      };
      return width(2, 0.95) < width(1, 0.95) && width(1, 0.95) < width(1, 0.99);
    }),
  );
});

it('covers the true share about as often as it says', () => {
  // Exact coverage over all outcomes; Wilson's is near 95 % on average, never far below it away from the ends.
  const coverage = (of: number, truth: number) => {
    let covered = 0;
    for (let yes = 0; yes <= of; yes += 1) {
      const { low, high } = shareInterval({ yes, of });
      const log = logGamma(of + 1) - logGamma(yes + 1) - logGamma(of - yes + 1);
      if (low <= truth && truth <= high)
        covered += Math.exp(log + yes * Math.log(truth) + (of - yes) * Math.log1p(-truth));
    }
    return covered;
  };
  const truths = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);
  for (const of of [10, 25, 60]) {
    const all = truths.map((truth) => coverage(of, truth));
    expect(Math.min(...all)).toBeGreaterThan(0.88);
    expect(all.reduce((sum, one) => sum + one, 0) / all.length).toBeGreaterThan(0.94);
  }
});

it('covers the true rate at least as often as it says', () => {
  for (const mean of [0.3, 1, 2.5, 7, 19, 40]) {
    let covered = 0;
    for (let events = 0; events < 200; events += 1) {
      const { low, high } = rateInterval({ events, exposure: 1 });
      if (low <= mean && mean <= high) covered += Math.exp(events * Math.log(mean) - mean - logGamma(events + 1));
    }
    expect(covered).toBeGreaterThanOrEqual(0.95);
  }
});

it('turns a difference round when its sides are exchanged', () => {
  fc.assert(
    fc.property(share, share, (one, other) => {
      const [there, back] = [differenceOfShares(one, other), differenceOfShares(other, one)];
      return (
        near(there.seen, -back.seen) && near(there.low, -back.high) && there.low >= -1 - 1e-9 && there.high <= 1 + 1e-9
      );
    }),
  );
});

it('never claims the contrary when sides are exchanged', () => {
  fc.assert(
    fc.property(share, share, (one, other) => {
      const contrary = {
        more: 'less',
        less: 'more',
        'could-be-chance': 'could-be-chance',
        'too-few-to-say': 'too-few-to-say',
      };
      return compareShares(other, one).kind === contrary[compareShares(one, other).kind];
    }),
  );
});

it('holds the common share between the limits of a funnel, that narrow with size and lie within the rare ones', () => {
  const common = fc.double({ min: 0.02, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(common, fc.integer({ min: 1, max: 5000 }), (middle, of) => {
      const { usual, rare } = funnelOfShares(middle, of);
      const larger = funnelOfShares(middle, of * 4).usual;
      const within = rare.low <= usual.low && usual.low <= middle && middle <= usual.high && usual.high <= rare.high;
      // Of a handful of events the interpolated limits may step the other way.
      const handful = Math.min(middle, 1 - middle) * of < 5;
      return within && (handful || larger.high - larger.low <= usual.high - usual.low + 1e-9);
    }),
  );
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 50, noNaN: true }),
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      (rate, exposure) => {
        const { usual, rare } = funnelOfRates(rate, exposure);
        return rare.low <= usual.low && usual.low <= rate * (1 + 1e-9) && usual.high <= rare.high + 1e-9;
      },
    ),
  );
});

it('shares out the whole of a beta between its two sides, and grows', () => {
  const shape = fc.double({ min: 0.2, max: 300, noNaN: true });
  const x = fc.integer({ min: 0, max: 1000 }).map((part) => part / 1000);
  fc.assert(
    fc.property(x, x, shape, shape, (one, other, a, b) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      return (
        near(betaShare(one, a, b) + betaShare(1 - one, b, a), 1) &&
        betaShare(low, a, b) <= betaShare(high, a, b) + 1e-12
      );
    }),
  );
});

const runs = 2000;
const claims = (kind: string) => kind === 'more' || kind === 'less';

/** How many of 2,000 runs without any effect claim one. */
function claimedOf(run: (random: () => number, seed: number) => { readonly kind: string }): number {
  let claimed = 0;
  for (let seed = 1; seed <= runs; seed += 1) if (claims(run(randomFrom(seed * 7919), seed).kind)) claimed += 1;
  return claimed;
}

function draws(random: () => number, of: number, truth: number): Share {
  return { of, yes: Array.from({ length: of }, random).filter((one) => one < truth).length };
}

it('claims an effect in at most one of twenty runs before and after, when there is none', () => {
  const steady = claimedOf((random, seed) => {
    const month = () => draws(random, 12 + Math.floor(random() * 20), 0.4);
    return beforeAndAfter(Array.from({ length: 6 }, month), Array.from({ length: 6 }, month), seed);
  });
  expect(steady).toBeLessThanOrEqual(runs * 0.05);
  expect(steady).toBeGreaterThan(0);
}, 60_000);

it('claims no more when months differ among themselves for reasons of their own', () => {
  const jumping = claimedOf((random, seed) => {
    const month = () => draws(random, 40, 0.25 + random() * 0.4);
    return beforeAndAfter(Array.from({ length: 5 }, month), Array.from({ length: 5 }, month), seed);
  });
  expect(jumping).toBeLessThanOrEqual(runs * 0.05);
}, 60_000);

it('claims an effect in at most one of twenty runs of values before and after, when there is none', () => {
  const claimed = claimedOf((random, seed) => {
    const month = () => Math.floor(random() * 100) + (random() < 0.1 ? 300 : 0);
    return beforeAndAfterOfValues(Array.from({ length: 4 }, month), Array.from({ length: 5 }, month), seed);
  });
  expect(claimed).toBeLessThanOrEqual(runs * 0.05);
  expect(claimed).toBeGreaterThan(0);
}, 60_000);

it('claims an effect in at most one of twenty staged starts, when there is none', () => {
  const claimed = claimedOf((random, seed) => {
    const season = Array.from({ length: 6 }, () => random());
    // Quarters differ from one another, and all of them change with the season; the order of starts is by lot.
    const units = Array.from({ length: 5 }, (_, unit) => {
      const own = random() * 3;
      return { startsAt: unit + 1, values: season.map((common) => own + common + random()) };
    });
    return stagedStart(units, seed);
  });
  expect(claimed).toBeLessThanOrEqual(runs * 0.05);
  expect(claimed).toBeGreaterThan(0);
}, 60_000);

it('holds the true effect of a staged start in its range in at least nineteen of twenty runs', () => {
  let held = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = randomFrom(seed * 104_729);
    const units = Array.from({ length: 5 }, (_, unit) => {
      const own = random() * 2;
      return {
        startsAt: unit + 1,
        values: [0, 1, 2, 3, 4, 5].map((period) => own + random() + (period > unit ? 1.5 : 0)),
      };
    });
    const verdict = stagedStart(units, seed);
    if (verdict.kind !== 'too-few-to-say' && verdict.effect.low <= 1.5 && verdict.effect.high >= 1.5) held += 1;
  }
  expect(held).toBeGreaterThanOrEqual(400 * 0.95);
}, 60_000);
