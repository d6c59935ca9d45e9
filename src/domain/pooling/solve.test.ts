import { describe, expect, it, vi } from 'vitest';
import { checkPlan } from './check-plan.ts';
import { firstComePools } from './first-come.ts';
import type { OperatorId, PoolingInstance } from './instance.ts';
import { solvePools } from './solve.ts';
import type { SolvedPools, SolveOptions } from './solve-options.ts';
import { bestByBruteForce } from './testing/best-by-brute-force.ts';
import { anInstance, anOperator, aPool, aRequest, aVenue, requestId } from './testing/build-instance.ts';
import { randomInstance, withMornings } from './testing/random-instance.ts';
import { referee } from './testing/referee.ts';
import { movedBy, renamed } from './testing/scramble.ts';

// Hundreds of solves in one test, on a machine that may be busy with other things.
vi.setConfig({ testTimeout: 60_000 });

async function solve(instance: PoolingInstance, options: Partial<SolveOptions> = {}): Promise<SolvedPools> {
  const solved = await solvePools(instance, { seed: 1, limits: { candidates: 100_000 }, ...options });
  expectHonest(instance, solved);
  return solved;
}

/** What every answer must be, whatever the question: valid, truly scored, within its bound. */
function expectHonest(instance: PoolingInstance, { plan, score, bound, status }: SolvedPools): void {
  const checked = checkPlan(instance, plan);
  expect(checked.broken).toEqual([]);
  expect(checked.score).toBe(score);
  expect(plan.bound).toBe(bound);
  expect(bound).toBeGreaterThanOrEqual(score);
  if (status === 'optimal') expect(bound - score).toBeLessThan(1e-5);
  const verdict = referee?.check(instance, plan);
  if (verdict !== undefined) expect(verdict).toMatchObject({ broken: [], score });
}

describe('solvePools on small cities', () => {
  it.each([0, 1, 2, 3, 4])('finds the best plan of every city, as trying everything does (part %i)', async (part) => {
    let several = 0;
    for (let seed = part * 240; seed < (part + 1) * 240; seed++) {
      const instance = randomInstance(seed, { requests: 4 + (seed % 5), operators: 1 + (seed % 4), venues: seed % 3 });
      const best = bestByBruteForce(instance);
      const { score, status, plan } = await solve(instance, { seed });
      expect({ seed, score, status }).toEqual({ seed, score: best, status: 'optimal' });
      several += plan.pools.length > 1 ? 1 : 0;
    }
    // Conflicts between pools were really at stake.
    expect(several).toBeGreaterThan(20);
  });

  it('finds the best plan where a day has several stretches', async () => {
    let inTheMorning = 0;
    for (let seed = 4000; seed < 4120; seed++) {
      const size = { requests: 4 + (seed % 4), operators: 1 + (seed % 3), venues: seed % 3 };
      const instance = withMornings(randomInstance(seed, size), seed);
      const { score, status, plan } = await solve(instance, { seed });
      expect({ seed, score, status }).toEqual({ seed, score: bestByBruteForce(instance), status: 'optimal' });
      inTheMorning += plan.pools.filter(({ from }) => from < 28).length;
    }
    expect(inTheMorning).toBeGreaterThan(20);
  });

  it('finds the best plan of ten requests too', async () => {
    for (let seed = 9000; seed < 9060; seed++) {
      const instance = randomInstance(seed, { requests: 10, operators: 2, venues: 2 });
      expect((await solve(instance, { seed })).score).toBe(bestByBruteForce(instance));
    }
  });

  it('keeps a true bound when it may not look at every candidate', async () => {
    let truncated = 0;
    for (let seed = 0; seed < 200; seed++) {
      const instance = randomInstance(seed, { requests: 8, operators: 3, venues: 2 });
      const solved = await solve(instance, { seed, limits: { candidates: 10 } });
      expect(solved.bound).toBeGreaterThanOrEqual(bestByBruteForce(instance));
      truncated += solved.truncated ? 1 : 0;
    }
    expect(truncated).toBeGreaterThan(50);
  });

  it('keeps a true bound when time is up at once', async () => {
    for (let seed = 0; seed < 100; seed++) {
      const instance = randomInstance(seed, { requests: 8, operators: 3, venues: 2 });
      const solved = await solve(instance, { seed, deadline: () => true });
      expect(solved.bound).toBeGreaterThanOrEqual(bestByBruteForce(instance));
    }
  });

  it('proves fractional weights as well', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const whole = randomInstance(seed, { requests: 7, operators: 2, venues: 1 });
      const requests = whole.requests.map((request, at) => ({ ...request, weight: 1 + at / 7 }));
      const instance = { ...whole, requests, rules: { ...whole.rules, pointsPerWeight: 3333.3 } };
      const solved = await solve(instance, { seed });
      expect(solved.score).toBeCloseTo(bestByBruteForce(instance), 4);
      expect(solved.bound).toBeGreaterThanOrEqual(bestByBruteForce(instance) - 1e-6);
    }
  });
});

describe('what must not matter to solvePools', () => {
  const cities = Array.from({ length: 40 }, (_, seed) =>
    randomInstance(seed + 500, { requests: 14, operators: 4, venues: 2 }),
  );

  it('the order and the names of records', async () => {
    for (const [seed, instance] of cities.entries()) {
      expect((await solve(renamed(instance, seed))).score).toBe((await solve(instance)).score);
    }
  });

  it('the order and the names, even where nothing is proved', async () => {
    let truncated = 0;
    for (const [seed, instance] of cities.entries()) {
      const limits = { candidates: 20 };
      const [one, other] = [await solve(instance, { limits }), await solve(renamed(instance, seed), { limits })];
      expect([other.score, other.bound]).toEqual([one.score, one.bound]);
      truncated += one.truncated ? 1 : 0;
    }
    expect(truncated).toBeGreaterThan(7);
  });

  it('the day on which the week begins', async () => {
    for (const [seed, instance] of cities.entries()) {
      expect((await solve(movedBy(instance, 1 + (seed % 6)))).score).toBe((await solve(instance)).score);
    }
  });

  it('one more operator never makes the best plan worse, and first come never beats it', async () => {
    for (const instance of cities) {
      const { score } = await solve(instance);
      const [first] = instance.operators;
      const operators = [...instance.operators, ...(first ? [{ ...first, id: 'one more' as OperatorId }] : [])];
      expect((await solve({ ...instance, operators })).score).toBeGreaterThanOrEqual(score);
      expect(firstComePools(instance, { candidates: 100_000 }).score).toBeLessThanOrEqual(score);
    }
  });

  it('the same seed gives the same plan', async () => {
    const instance = randomInstance(78, { requests: 20, operators: 4, venues: 2 });
    expect(await solve(instance, { seed: 5 })).toEqual(await solve(instance, { seed: 5 }));
  });
});

describe('kept pools', () => {
  const instance = anInstance({ requests: ['a', 'b', 'c', 'd', 'e'].map((name) => aRequest(name)) });

  it('stay first in the plan, and count in score and bound', async () => {
    const kept = [aPool(['a', 'b'])];
    const { plan, score, bound } = await solve(instance, { kept });
    expect(plan.pools).toEqual(kept);
    expect([score, bound]).toEqual([195_200, 195_200]);
  });

  it('leave the best of the rest to the others', async () => {
    for (let seed = 0; seed < 100; seed++) {
      const city = randomInstance(seed, { requests: 8, operators: 3, venues: 2 });
      const kept = firstComePools(city, { candidates: 100_000 }).plan.pools.slice(0, 1);
      const { plan, status, score } = await solve(city, { kept });
      expect(plan.pools.slice(0, kept.length)).toEqual(kept);
      expect(status).toBe('optimal');
      // The kept pool is one that anyone may choose, so nothing better than the free best exists.
      expect(score).toBeLessThanOrEqual(bestByBruteForce(city));
    }
  });

  it('are refused when they break a rule', async () => {
    await expect(solve(instance, { kept: [aPool(['a', 'b']), aPool(['b', 'c'])] })).rejects.toThrow(
      'pool 1 breaks rule 1: in-two-pools',
    );
  });
});

describe('hostile cities', () => {
  it('without requests, operators or venues', async () => {
    const nothing = anInstance({ operators: [], venues: [] });
    expect(await solve(nothing)).toMatchObject({ score: 0, bound: 0, status: 'optimal', components: 0, candidates: 0 });
    const noOperators = anInstance({ operators: [], requests: [aRequest('a'), aRequest('b')] });
    expect(await solve(noOperators)).toMatchObject({ score: 0, bound: 0, status: 'optimal' });
  });

  it('with prices that nobody can pay, or that nobody charges', async () => {
    const requests = ['a', 'b', 'c'].map((name) => aRequest(name, { maxCents: 1 }));
    expect(await solve(anInstance({ requests }))).toMatchObject({ score: 0, status: 'optimal' });
    const operators = [anOperator('o', { cents: [0, 0, 0, 0] })];
    expect(await solve(anInstance({ requests, operators }))).toMatchObject({ score: 300_000, status: 'optimal' });
  });

  it('with a pool that would cost more than its points', async () => {
    const rules = { maxAgeSpread: 6, moveSlots: 1, pointsPerWeight: 100 };
    const instance = anInstance({ rules, requests: [aRequest('a'), aRequest('b')] });
    expect(await solve(instance)).toMatchObject({ score: 0, bound: 0, status: 'optimal' });
  });

  it('with windows at the very ends of the day', async () => {
    const windows = [
      { day: 0, from: 0, to: 4 },
      { day: 6, from: 44, to: 48 },
    ];
    const requests = ['a', 'b'].map((name) => aRequest(name, { windows, days: 1 }));
    const operators = [anOperator('o', { windows })];
    expect(
      await solve(anInstance({ requests, operators, rules: { maxAgeSpread: 6, moveSlots: 48, pointsPerWeight: 1e5 } })),
    ).toMatchObject({
      figures: { served: 2 },
      status: 'optimal',
    });
  });

  it('with three hundred identical requests, within a limit of candidates', async () => {
    const requests = Array.from({ length: 300 }, (_, at) => aRequest(`r${at}`));
    const operators = Array.from({ length: 20 }, (_, at) => anOperator(`o${at}`));
    const venues = Array.from({ length: 5 }, (_, at) => aVenue(`v${at}`));
    const instance = anInstance({ requests, operators, venues });
    const { truncated, figures, bound } = await solve(instance, { limits: { candidates: 3000, iterations: 200 } });
    expect(truncated).toBe(true);
    // Five venues, one pool of four each: no plan serves more than twenty.
    expect(figures.served).toBeGreaterThanOrEqual(16);
    expect(bound).toBeGreaterThan(20 * 100_000 - 5 * 1600 * 4);
  });

  it('with three hundred requests that nobody can serve', async () => {
    const requests = Array.from({ length: 300 }, (_, at) => aRequest(`r${at}`, { needs: ['a tag that nobody has'] }));
    expect(await solve(anInstance({ requests }))).toMatchObject({
      score: 0,
      bound: 0,
      status: 'optimal',
      candidates: 0,
    });
  });
});

describe('progress', () => {
  it('is told with a score that only grows, a bound that only falls, and the end', async () => {
    const instance = randomInstance(11, { requests: 24, operators: 5, venues: 2 });
    const steps: { score: number; bound: number; step: string }[] = [];
    await solve(instance, { onProgress: (progress) => steps.push(progress) });
    const scores = steps.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(steps.at(-1)?.step).toBe('done');
    expect(steps.every(({ score, bound }) => bound >= score)).toBe(true);
  });

  it('keeps what time allowed', async () => {
    const instance = randomInstance(11, { requests: 60, operators: 8, venues: 3 });
    let calls = 0;
    const hurried = await solve(instance, { deadline: () => ++calls > 400 });
    expect(hurried.score).toBeGreaterThan(0);
  });

  it('serves the household that hosts and keeps its own name on the place', async () => {
    const requests = [aRequest('a', { hostSeats: 3, maxMetres: 0 }), aRequest('b')];
    const { plan } = await solve(anInstance({ requests, venues: [] }));
    expect(plan.pools).toEqual([aPool(['a', 'b'], { place: { home: requestId('a') } })]);
  });
});
