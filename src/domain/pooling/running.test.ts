import { describe, expect, it, vi } from 'vitest';
import { checkPlan } from './check-plan.ts';
import { firstComePools } from './first-come.ts';
import type { PoolingInstance, RequestId } from './instance.ts';
import { PLAN_FORMAT } from './plan.ts';
import type { PlannedPool, PoolingPlan, RunningPool } from './plan.ts';
import { solvePools } from './solve.ts';
import type { SolveOptions } from './solve-options.ts';
import { anInstance, anOperator, aPool, aRequest, requestId } from './testing/build-instance.ts';
import { randomInstance } from './testing/random-instance.ts';

// Hundreds of solves in one test, on a machine that may be busy with other things.
vi.setConfig({ testTimeout: 60_000 });

async function solve(instance: PoolingInstance, options: Partial<SolveOptions> = {}) {
  const solved = await solvePools(instance, { seed: 1, ...options });
  expect(checkPlan(instance, solved.plan).broken).toEqual([]);
  return solved;
}

/** The best score with the pool as it is or with up to three more members, the rest planned around it. */
async function bestByTryingGuests(instance: PoolingInstance, pool: PlannedPool): Promise<number> {
  const waiting = instance.requests.map(({ id }) => id).filter((id) => !pool.members.includes(id));
  const groups = (from: number, size: number): RequestId[][] =>
    size === 0
      ? [[]]
      : waiting.slice(from).flatMap((id, at) => groups(from + at + 1, size - 1).map((rest) => [id, ...rest]));
  let best = -Infinity;
  for (const guests of [0, 1, 2, 3].flatMap((size) => groups(0, size))) {
    const larger = { ...pool, members: [...pool.members, ...guests] };
    if (checkPlan(instance, { format: PLAN_FORMAT, pools: [larger] }).broken.length > 0) continue;
    const { score, status } = await solve(instance, { kept: [larger] });
    expect(status).toBe('optimal');
    best = Math.max(best, score);
  }
  return best;
}

/** A pool of the rules for which there may still be room. */
function smallPool(instance: PoolingInstance): PlannedPool | undefined {
  const { pools } = firstComePools(instance, { candidates: 100_000 }).plan;
  const pairs = pools.map((pool) => ({ ...pool, members: pool.members.slice(0, 2) }));
  return pairs.find((pool) => checkPlan(instance, { format: PLAN_FORMAT, pools: [pool] }).broken.length === 0);
}

describe('a running pool that is open', () => {
  it('takes in whom it is best to take in, as trying everybody does', async () => {
    let joined = 0;
    for (let seed = 0; seed < 100; seed++) {
      const instance = randomInstance(seed + 3000, { requests: 12, operators: 2, venues: 1 });
      const pool = smallPool(instance);
      if (pool === undefined) continue;
      const { plan, score, bound } = await solve(instance, { kept: [{ ...pool, open: true }] });
      expect({ seed, score, bound }).toEqual({ seed, score: await bestByTryingGuests(instance, pool), bound: score });
      const [first] = plan.pools;
      expect(first).toMatchObject({ operator: pool.operator, days: pool.days, from: pool.from, place: pool.place });
      expect(first?.members.slice(0, pool.members.length)).toEqual(pool.members);
      joined += first !== undefined && first.members.length > pool.members.length ? 1 : 0;
    }
    expect(joined).toBeGreaterThan(4);
  });

  it('keeps to the rules for those who are there already', async () => {
    const there = ['a', 'b'].map((name) => aRequest(name, { avoid: [requestId('unwelcome')] }));
    const instance = anInstance({ requests: [...there, aRequest('unwelcome'), aRequest('welcome')] });
    const { plan } = await solve(instance, { kept: [{ ...aPool(['a', 'b']), open: true }] });
    expect(plan.pools).toEqual([aPool(['a', 'b', 'welcome'])]);
  });

  it('costs more only as far as everybody can pay', async () => {
    const operators = [anOperator('o', { cents: [1000, 1200, 3000, 4000] })];
    const requests = ['a', 'b', 'c'].map((name) => aRequest(name));
    const { plan } = await solve(anInstance({ requests, operators }), { kept: [{ ...aPool(['a', 'b']), open: true }] });
    expect(plan.pools).toEqual([aPool(['a', 'b'])]);
  });
});

describe('members who leave', () => {
  const requests = ['a', 'b', 'c', 'd'].map((name) => aRequest(name));
  const instance = anInstance({ requests });
  const kept: RunningPool[] = [{ ...aPool(['a', 'b', 'c']), leaving: [requestId('c')], open: true }];

  it('make room, and are not placed again', async () => {
    const { plan, ended } = await solve(instance, { kept });
    expect(plan.pools).toEqual([aPool(['a', 'b', 'd'])]);
    expect(ended).toEqual([]);
  });

  it('may be gone from the instance already', async () => {
    const { plan } = await solve({ ...instance, requests: requests.filter(({ id }) => id !== 'c') }, { kept });
    expect(plan.pools).toEqual([aPool(['a', 'b', 'd'])]);
  });

  it('end a pool that cannot go on without them, and the others are planned anew', async () => {
    const leaving = [requestId('a'), requestId('b')];
    const { plan, ended } = await solve(instance, { kept: [{ ...aPool(['a', 'b', 'c']), leaving }] });
    expect(ended).toEqual([0]);
    expect(plan.pools.map(({ members }) => [...members].sort())).toEqual([['c', 'd']]);
  });
});

describe('a plan to begin from', () => {
  it('is never made worse, even with no time', async () => {
    for (let seed = 0; seed < 10; seed++) {
      const instance = randomInstance(seed + 4000, { requests: 30, operators: 5, venues: 2 });
      const { plan, score } = await solve(instance, { limits: { iterations: 2000 } });
      const hurried = await solve(instance, { start: plan.pools, seed: 2, deadline: afterCalls(60) });
      expect(hurried.score).toBeGreaterThanOrEqual(hurried.truncated ? 0 : score);
    }
  });

  it('is read for what of it is still possible', async () => {
    const instance = anInstance({ requests: ['a', 'b', 'c'].map((name) => aRequest(name)) });
    const start = [aPool(['a', 'nobody']), aPool(['b', 'c'], { from: 3 }), aPool(['a', 'b'])];
    expect((await solve(instance, { start })).figures.served).toBe(3);
  });
});

describe('plans of partners', () => {
  it('are joined with the own one where they are better, and their bound is taken', async () => {
    const far = { lat: 45.7, lon: 9.5 };
    const near = ['a', 'b'].map((name) => aRequest(name));
    const away = ['c', 'd'].map((name) => aRequest(name, { ...far, hostSeats: 4 }));
    const instance = anInstance({
      requests: [...near, ...away],
      operators: [anOperator('o'), anOperator('p', far)],
    });
    const best = await solve(instance);
    expect(best.figures.served).toBe(4);
    const theirs: PoolingPlan = {
      format: PLAN_FORMAT,
      pools: best.plan.pools.filter(({ operator }) => operator === 'p'),
    };
    const partners = async () => [{ plan: theirs, bound: best.bound }];
    const joined = await solve(instance, { partners, deadline: afterCalls(12) });
    expect([joined.bound, joined.figures.served >= 2]).toEqual([best.bound, true]);
  });
});

function afterCalls(most: number): () => boolean {
  let calls = 0;
  return () => ++calls > most;
}
