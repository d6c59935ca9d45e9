import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { checkPlan } from '../../src/domain/pooling/check-plan.ts';
import type { PoolingInstance, VenueId } from '../../src/domain/pooling/instance.ts';
import { solvePools } from '../../src/domain/pooling/solve.ts';
import { bestByBruteForce } from '../../src/domain/pooling/testing/best-by-brute-force.ts';
import { randomInstance } from '../../src/domain/pooling/testing/random-instance.ts';
import { referee } from '../../src/domain/pooling/testing/referee.ts';
import { movedBy, movedEast, renamed } from '../../src/domain/pooling/testing/scramble.ts';

// Many solves in one test, on a machine that may be busy with other things.
vi.setConfig({ testTimeout: 180_000 });

/** Small enough to try everything, with rules that differ from city to city. */
const smallCity = fc
  .record({
    seed: fc.nat(1_000_000),
    requests: fc.integer({ min: 2, max: 9 }),
    operators: fc.integer({ min: 1, max: 4 }),
    venues: fc.nat(3),
    moveSlots: fc.nat(4),
    maxAgeSpread: fc.nat(8),
    pointsPerWeight: fc.constantFrom(100_000, 3000, 500),
  })
  .map(({ seed, requests, operators, venues, ...rules }): PoolingInstance => {
    return { ...randomInstance(seed, { requests, operators, venues }), rules };
  });

/** Too large to prove in the few rounds that it gets. */
const largerCity = fc.nat(1_000_000).map((seed) => randomInstance(seed, { requests: 45, operators: 7, venues: 3 }));

function hasty(instance: PoolingInstance) {
  return solvePools(instance, { seed: 3, limits: { iterations: 150 } });
}

it('finds the best plan of a small city, whatever its rules', async () => {
  await fc.assert(
    fc.asyncProperty(smallCity, fc.nat(), async (instance, seed) => {
      const { score, bound, plan } = await solvePools(instance, { seed });
      expect([score, bound]).toEqual([bestByBruteForce(instance), score]);
      expect(checkPlan(instance, plan).broken).toEqual([]);
      expect(referee?.check(instance, plan).broken ?? []).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

it('never claims a bound below the best plan, at whatever moment it is stopped, and never raises it', async () => {
  await fc.assert(
    fc.asyncProperty(smallCity, fc.integer({ min: 0, max: 60 }), async (instance, calls) => {
      const best = bestByBruteForce(instance);
      const bounds: number[] = [];
      let asked = 0;
      const { bound } = await solvePools(instance, {
        seed: 1,
        deadline: () => ++asked > calls,
        onProgress: (progress) => bounds.push(progress.bound),
      });
      expect(Math.min(bound, ...bounds)).toBeGreaterThanOrEqual(best - 1e-6);
      expect(bounds).toEqual(bounds.toSorted((a, b) => b - a));
    }),
    { numRuns: 400 },
  );
});

it('gives the same score and bound for the same city under other names, on other days, elsewhere on the map', async () => {
  await fc.assert(
    fc.asyncProperty(largerCity, fc.nat(1000), fc.integer({ min: 1, max: 6 }), async (instance, seed, days) => {
      const { score, bound } = await hasty(instance);
      for (const same of [renamed(instance, seed), movedBy(instance, days), movedEast(instance, 0.75)]) {
        const other = await hasty(same);
        expect([other.score, other.bound]).toEqual([score, bound]);
      }
    }),
    { numRuns: 25 },
  );
});

it('gives the same plan for the same seed and rounds', async () => {
  await fc.assert(
    fc.asyncProperty(largerCity, async (instance) => {
      const [one, other] = [await hasty(instance), await hasty(structuredClone(instance))];
      expect(JSON.stringify(other.plan)).toBe(JSON.stringify(one.plan));
    }),
    { numRuns: 15 },
  );
});

it('loses nothing by one more operator or venue', async () => {
  await fc.assert(
    fc.asyncProperty(smallCity, fc.nat(), async (instance, pick) => {
      const { score } = await solvePools(instance, { seed: 1 });
      const operator = instance.operators[pick % instance.operators.length];
      const richer = {
        ...instance,
        operators: [...instance.operators, ...(operator ? [{ ...operator, id: 'more' as typeof operator.id }] : [])],
        venues: [...instance.venues, { id: 'more' as VenueId, lat: 45.584, lon: 9.276, seats: 5, tags: ['step-free'] }],
      };
      expect((await solvePools(richer, { seed: 1 })).score).toBeGreaterThanOrEqual(score);
    }),
    { numRuns: 300 },
  );
});
