import { describe, expect, it, vi } from 'vitest';
import { checkPlan } from './check-plan.ts';
import { PLAN_FORMAT } from './plan.ts';
import { solvePools } from './solve.ts';
import { poolingStretch } from './stretch.ts';
import { anInstance, anOperator, aPool, aRequest, aVenue, requestId } from './testing/build-instance.ts';
import { randomInstance } from './testing/random-instance.ts';

// Many solves in one test, on a machine that may be busy with other things.
vi.setConfig({ testTimeout: 60_000 });

const wide = [1, 3].map((day) => ({ day, from: 30, to: 38 }));
const [a, b, c] = [requestId('a'), requestId('b'), requestId('c')];

describe('stretch', () => {
  it('says how far, how late and how dear, against what each household said it could bear', () => {
    const requests = [
      aRequest('a', { hostSeats: 2, maxMetres: 100, windows: wide, maxCents: 600 }),
      aRequest('b', { lat: 45.58 + 400 / 111_194.93, maxMetres: 800, windows: wide, maxCents: 1000 }),
    ];
    const instance = anInstance({ requests, venues: [] });
    const at = (from: number) =>
      poolingStretch(instance, {
        format: PLAN_FORMAT,
        pools: [aPool(['a', 'b'], { place: { home: a }, from })],
      });
    expect(at(32).get(a)).toEqual({ distance: 0, hours: 0, price: 1, total: 1 / 3 });
    expect(at(32).get(b)?.distance).toBeCloseTo(0.5, 5);
    expect(at(32).get(b)).toMatchObject({ hours: 0, price: 0.6 });
    expect([at(33).get(a)?.hours, at(34).get(a)?.hours, at(30).get(a)?.hours]).toEqual([0.5, 1, 1]);
  });

  it('counts no hours against a window without a choice', () => {
    const instance = anInstance({ requests: [aRequest('a'), aRequest('b')] });
    expect(poolingStretch(instance, { format: PLAN_FORMAT, pools: [aPool(['a', 'b'])] }).get(a)?.hours).toBe(0);
  });
});

describe('among plans of the same score', () => {
  const solve = (instance: ReturnType<typeof anInstance>, borne: [string, number][] = []) =>
    solvePools(instance, { seed: 1, borne: new Map(borne.map(([id, each]) => [requestId(id), each])) });

  it('the hour in the middle of everybody’s window is chosen', async () => {
    const operators = [anOperator('o', { windows: wide })];
    const requests = ['a', 'b'].map((name) => aRequest(name, { windows: wide }));
    const { plan } = await solve(anInstance({ requests, operators }));
    expect(plan.pools[0]?.from).toBe(32);
  });

  it('the home is chosen that spares who travelled before', async () => {
    const north = { lat: 45.58 + 600 / 111_194.93 };
    const requests = [aRequest('a', { hostSeats: 3 }), aRequest('b', { ...north, hostSeats: 3 })];
    const instance = anInstance({ requests, venues: [] });
    expect((await solve(instance, [['a', 1]])).plan.pools[0]?.place).toEqual({ home: a });
    expect((await solve(instance, [['b', 1]])).plan.pools[0]?.place).toEqual({ home: b });
  });

  it('who was left out before comes first', async () => {
    const operators = [anOperator('o', { minSeats: 2, maxSeats: 2 })];
    const requests = ['a', 'b', 'c'].map((name) => aRequest(name));
    const instance = anInstance({ requests, operators, venues: [aVenue('v', { seats: 2 })] });
    for (const [left, ...others] of [
      [a, b, c],
      [b, a, c],
      [c, a, b],
    ]) {
      const { plan } = await solve(instance, [[left ?? a, 1]]);
      expect(plan.pools[0]?.members).toContain(left);
      // Run after run: who was left out the time before is in, so nobody stays out.
      const out = others.find((id) => !plan.pools[0]?.members.includes(id));
      expect((await solve(instance, [[out ?? a, 1]])).plan.pools[0]?.members).toContain(out);
    }
  });

  it('the score and the rules stay as they were', async () => {
    for (let seed = 0; seed < 60; seed++) {
      const instance = randomInstance(seed + 6000, { requests: 16, operators: 4, venues: 2 });
      const [plain, eased] = [
        await solve(instance),
        await solve(
          instance,
          instance.requests.map(({ id }, at) => [id, (at % 4) / 3]),
        ),
      ];
      expect([eased.score, eased.bound]).toEqual([plain.score, plain.bound]);
      expect(checkPlan(instance, eased.plan).broken).toEqual([]);
    }
  });
});
