import { describe, expect, it } from 'vitest';
import { checkPlan } from '../check-plan.ts';
import { firstComePools } from '../first-come.ts';
import type { OperatorId, PoolingInstance, PoolingRequest, RequestId } from '../instance.ts';
import type { PlannedPool, PoolingPlan } from '../plan.ts';
import { anInstance, anOperator, aPlan, aPool, aRequest, requestId } from '../testing/build-instance.ts';
import { randomInstance } from '../testing/random-instance.ts';
import type { Fit, Hurdle } from './fit.ts';
import { prepareFit } from './prepare-fit.ts';
import { bestByTrying } from './testing/best-by-trying.ts';
import { passHurdle } from './testing/pass-hurdle.ts';

type Looked = Extract<Fit, { outcome: 'places' | 'no-place' }>;

function fitIn(instance: PoolingInstance, plan: PoolingPlan, newcomer: RequestId | PoolingRequest): Looked {
  const fit = prepareFit(instance, plan)(newcomer);
  if (fit.outcome === 'places' || fit.outcome === 'no-place') return fit;
  throw new Error(`it is ${fit.outcome}`);
}

function joined(plan: PoolingPlan, at: number, newcomer: RequestId): PoolingPlan {
  const pools = plan.pools.map((pool, each) =>
    each === at ? { ...pool, members: [...pool.members, newcomer] } : pool,
  );
  return { format: plan.format, pools };
}

function formed(plan: PoolingPlan, { operator, place, days, from, members }: PlannedPool): PoolingPlan {
  return { format: plan.format, pools: [...plan.pools, { operator, place, days, from, members }] };
}

const people = ['a', 'b', 'c', 'd'].map((name) => aRequest(name));
const city = anInstance({ requests: people });
const plan = aPlan(aPool(['a', 'b']));

describe('a newcomer', () => {
  it('joins a pool that has room: what it pays, and what the others pay now and then', () => {
    const [first] = fitIn(city, plan, requestId('c')).toJoin;
    // Twelve euro an hour for two, fourteen for three, four hours a week.
    expect(first).toMatchObject({ pool: 0, seats: 3, gain: 100_000 - 800, metres: 0, hourlyCentsAlone: 1100 });
    expect(first?.share.hourlyCents).toBeCloseTo(1400 / 3);
    expect(first?.present.map((each) => each.hourlyCentsNow)).toEqual([600, 600]);
    expect(first?.present.every(({ hourlyCents }) => Math.abs(hourlyCents - 1400 / 3) < 1e-9)).toBe(true);
  });

  it('makes a new pool possible with those who wait, beside the pools that run', () => {
    const more = { ...city, operators: [anOperator('o'), anOperator('p')] };
    expect(fitIn(city, plan, requestId('c')).toForm).toEqual([]);
    const later = people.map((each) => ({ ...each, windows: [...each.windows, { day: 4, from: 32, to: 36 }] }));
    // The one venue is taken on the days of the plan.
    expect(fitIn({ ...more, requests: later }, plan, requestId('c')).toForm).toEqual([]);
    const host = aRequest('d', { hostSeats: 3 });
    const [form] = fitIn({ ...more, requests: [...people.slice(0, 3), host] }, plan, requestId('c')).toForm;
    expect(form).toMatchObject({ operator: 'p', place: { home: 'd' }, days: [1, 3], from: 32, members: ['c', 'd'] });
    expect(form).toMatchObject({ gain: 195_200, seats: 2, shares: [{ hourlyCents: 600 }, { hourlyCents: 600 }] });
  });

  it('may be somebody who is not in the instance, or who asks otherwise than its record says', () => {
    expect(fitIn(city, plan, aRequest('x')).toJoin).toHaveLength(1);
    expect(fitIn(city, plan, aRequest('c', { maxCents: 400 })).toJoin).toEqual([]);
    const shy = { ...city, requests: [aRequest('a', { avoid: [requestId('x')] }), ...people.slice(1)] };
    expect(fitIn(shy, plan, aRequest('x'))).toMatchObject({ outcome: 'no-place', misses: [] });
  });

  it('is told that it has a place already, or is not known', () => {
    const fit = prepareFit(city, plan);
    expect(fit(requestId('b'))).toEqual({ outcome: 'already-placed', pool: 0 });
    expect(fit(requestId('x'))).toEqual({ outcome: 'unknown-request', request: 'x' });
  });

  it.each<[Hurdle, Partial<PoolingRequest>]>([
    [{ code: 'too-far', metres: 312 }, { lat: 45.59 }],
    [{ code: 'price', cents: 67 }, { maxCents: 400 }],
    [
      { code: 'above-alone', cents: 67 },
      { soloCents: 400, maxCents: 800 },
    ],
    [
      { code: 'hours', slots: 3 },
      {
        windows: [
          { day: 1, from: 34, to: 40 },
          { day: 3, from: 32, to: 35 },
        ],
      },
    ],
    [{ code: 'need-not-met', tags: ['arabic'] }, { needs: ['arabic'] }],
    [{ code: 'ages', years: 2 }, { ages: [13] }],
    [{ code: 'other-sessions', days: 1, slots: 0 }, { days: 1 }],
    [
      { code: 'operator-full', seats: 1 },
      { seats: 3, ages: [5, 5, 5] },
    ],
  ])('misses a pool by %o', (hurdle, change) => {
    const { outcome, misses } = fitIn(city, plan, aRequest('x', change));
    expect(outcome).toBe('no-place');
    expect(misses).toContainEqual({ hurdle, pool: 0 });
  });

  it('needs a plan that keeps the rules', () => {
    expect(() => prepareFit(city, aPlan(aPool(['a'])))).toThrow('pool 0 breaks rule 1');
  });

  it('among five thousand who are alike is answered at once, with a pool as large as can be', () => {
    const same = Array.from({ length: 5000 }, (_, at) => aRequest(`r${at}`, { hostSeats: 5 }));
    const { toForm, exhaustive } = fitIn(anInstance({ requests: same }), aPlan(), requestId('r7'));
    expect([toForm[0]?.members.length, toForm.length, exhaustive]).toEqual([4, 5, false]);
  });
});

/** Newcomers who ask for less than others, so that each kind of hurdle is met. */
const modest: readonly Partial<PoolingRequest>[] = [
  {},
  { maxCents: 300 },
  { maxMetres: 100, hostSeats: 0 },
  { windows: [{ day: 0, from: 33, to: 35 }] },
];

/** A small city, a plan for the first six of its people, and one of the others. In most of them all ask much alike. */
function scene(seed: number, requests = 12) {
  const random = randomInstance(seed, { requests, operators: 4, venues: 2 });
  const alike = random.requests.map((each, at) => ({
    ...each,
    ...(seed % 3 === 0
      ? {}
      : { days: 1, slots: 2, maxMetres: 2 * each.maxMetres, needs: at % 4 === 0 ? each.needs : [] }),
    ...(at === 6 && modest[seed % modest.length]),
  }));
  // Room for more, so that there are pools to join.
  const operators = random.operators.map((each) => {
    const cents = [...each.cents, ...[1, 2].map((more) => (each.cents.at(-1) ?? 0) + 50 * more)];
    return seed % 3 === 0 ? each : { ...each, maxSeats: cents.length, cents };
  });
  const instance = { ...random, requests: alike, operators };
  const first = { ...instance, requests: alike.slice(0, 6) };
  const { plan } = firstComePools(first, { candidates: 100_000 });
  return { instance, plan, newcomer: requestId('r6') };
}

describe('on random cities', () => {
  it('offers only places that keep every rule for everybody, and says truly what they are worth', () => {
    const found = { joins: 0, forms: 0 };
    for (let seed = 0; seed < 2000; seed++) {
      const { instance, plan, newcomer } = scene(seed);
      const before = checkPlan(instance, plan).score;
      const { toJoin, toForm } = fitIn(instance, plan, newcomer);
      for (const { pool, gain } of toJoin) {
        const { broken, score } = checkPlan(instance, joined(plan, pool, newcomer));
        expect([broken, score], `city ${seed}`).toEqual([[], before + gain]);
      }
      for (const pool of toForm) {
        const { broken, score } = checkPlan(instance, formed(plan, pool));
        expect([broken, score], `city ${seed}`).toEqual([[], before + pool.gain]);
      }
      expect(new Set(toForm.map(({ members }) => [...members].sort().join())).size).toBe(toForm.length);
      found.joins += toJoin.length;
      found.forms += toForm.length;
    }
    expect(Math.min(found.joins, found.forms)).toBeGreaterThan(200);
  });

  it('finds the best place to join and the best pool to form, as trying everything does', () => {
    const found = { joins: 0, forms: 0 };
    for (let seed = 0; seed < 90; seed++) {
      const { instance, plan, newcomer } = scene(seed, 10);
      const { toJoin, toForm, exhaustive } = fitIn(instance, plan, newcomer);
      const best = bestByTrying(instance, plan, newcomer);
      expect({ join: toJoin[0]?.gain, form: toForm[0]?.gain }, `city ${seed}`).toEqual(best);
      expect(exhaustive).toBe(true);
      found.joins += best.join === undefined ? 0 : 1;
      found.forms += best.form === undefined ? 0 : 1;
    }
    expect(Math.min(found.joins, found.forms)).toBeGreaterThan(8);
  });

  it('answers alike by name and by value', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { instance, plan, newcomer } = scene(seed);
      const record = instance.requests.find(({ id }) => id === newcomer);
      const without = { ...instance, requests: instance.requests.filter(({ id }) => id !== newcomer) };
      if (record === undefined) throw new Error('nobody asks');
      expect(fitIn(without, plan, record), `city ${seed}`).toEqual(fitIn(instance, plan, newcomer));
    }
  });

  it('keeps its word: what is missed by one hurdle is a place once that is passed', () => {
    const passed = new Map<string, number>();
    for (let seed = 0; seed < 1500; seed++) {
      const { instance, plan, newcomer } = scene(seed);
      for (const miss of fitIn(instance, plan, newcomer).misses) {
        const then = passHurdle(instance, plan, newcomer, miss);
        expect(checkPlan(then.instance, then.plan).broken, `city ${seed} ${JSON.stringify(miss)}`).toEqual([]);
        const kind = `${miss.hurdle.code} ${typeof miss.pool}`;
        passed.set(kind, (passed.get(kind) ?? 0) + 1);
      }
    }
    for (const code of ['too-far', 'price', 'hours', 'nobody-free'])
      expect(passed.get(`${code} object`)).toBeGreaterThan(0);
    for (const code of ['too-far', 'price', 'hours', 'operator-full', 'place-full', 'ages', 'other-sessions'])
      expect(passed.get(`${code} number`), code).toBeGreaterThan(0);
  });

  it('asks no more than it takes: with one less there is still no place', () => {
    let tried = 0;
    for (let seed = 0; seed < 600; seed++) {
      const { instance, plan, newcomer } = scene(seed);
      const { outcome, misses } = fitIn(instance, plan, newcomer);
      const record = instance.requests.find(({ id }) => id === newcomer);
      if (outcome === 'places' || record === undefined) continue;
      for (const { hurdle, pool } of misses) {
        if (typeof pool === 'number' || (hurdle.code !== 'too-far' && hurdle.code !== 'price')) continue;
        const less =
          hurdle.code === 'price'
            ? { ...record, maxCents: record.maxCents + hurdle.cents - 1 }
            : { ...record, maxMetres: record.maxMetres + hurdle.metres - 1 };
        expect(fitIn(instance, plan, less).toForm, `city ${seed} ${hurdle.code}`).toEqual([]);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(20);
  });
});

it('does not give an operator two places at once', () => {
  const busy = aPlan(aPool(['a', 'b'], { operator: 'o' as OperatorId }));
  const hosts = people.map((each) => ({ ...each, hostSeats: 4, maxCents: 620, soloCents: 620 }));
  expect(fitIn({ ...city, requests: hosts }, busy, requestId('c')).toForm).toEqual([]);
});
