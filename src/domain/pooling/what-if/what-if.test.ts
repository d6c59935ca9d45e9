import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../check-plan.ts';
import { firstComePools } from '../first-come.ts';
import type { OperatorId, PoolingInstance, Window } from '../instance.ts';
import { parseInstance } from '../parse-instance.ts';
import type { PoolingPlan } from '../plan.ts';
import { bestByBruteForce } from '../testing/best-by-brute-force.ts';
import { anInstance, anOperator, aPlan, aPool, aRequest, aVenue } from '../testing/build-instance.ts';
import { randomInstance } from '../testing/random-instance.ts';
import { compareRuns, noWorse } from './compare-runs.ts';
import type { Run } from './compare-runs.ts';
import { mostCentralOperator } from './most-central-operator.ts';
import { parseSuppositions } from './parse-suppositions.ts';
import { missingModels, suppose } from './suppose.ts';
import type { Supposition } from './supposition.ts';

const tuesday: readonly Window[] = [{ day: 1, from: 29, to: 38 }];
const like = 'o' as OperatorId;
const city = anInstance({ requests: ['a', 'b', 'c', 'd'].map((name) => aRequest(name)) });

const point = { lat: fc.integer({ min: 4558, max: 4559 }).map((at) => at / 100), lon: fc.constant(9.27) };
const terms = fc.record({
  ...point,
  maxMetres: fc.constantFrom(500, 5000),
  windows: fc.constantFrom([], tuesday),
  tags: fc.constantFrom([], ['english']),
  minSeats: fc.constantFrom(1, 2),
  maxSeats: fc.constant(3),
  cents: fc.constantFrom([900, 1000, 1100], [1500, 1700, 1800]),
});
const anySupposition: fc.Arbitrary<Supposition> = fc.oneof(
  fc.record({
    kind: fc.constant('operators-like' as const),
    count: fc.integer({ min: 1, max: 2 }),
    like: fc.constant('o0' as OperatorId),
  }),
  fc.record({
    kind: fc.constant('operators-like' as const),
    count: fc.constant(1),
    like: fc.constant('o1' as OperatorId),
    windows: fc.constant(tuesday),
  }),
  fc.record({ kind: fc.constant('operators' as const), count: fc.constant(1), terms }),
  fc.record({
    kind: fc.constant('venue' as const),
    ...point,
    seats: fc.integer({ min: 0, max: 9 }),
    tags: fc.constantFrom([], ['step-free']),
  }),
  fc.record({ kind: fc.constant('subsidy' as const), percent: fc.constantFrom(0, 10, 12.5, 50) }),
);
const anySuppositions = fc.array(anySupposition, { maxLength: 3 });

describe('suppose', () => {
  it('adds operators like one that there is, at its hours or at others', () => {
    const supposed = suppose(city, [
      { kind: 'operators-like', count: 2, like, windows: tuesday },
      { kind: 'operators-like', count: 1, like },
    ]).operators;
    expect(supposed.map(({ id }) => id)).toEqual([
      'o',
      'supposed-operator-1',
      'supposed-operator-2',
      'supposed-operator-3',
    ]);
    expect(supposed[1]).toEqual({ ...anOperator('supposed-operator-1'), windows: tuesday });
    expect(supposed[3]).toEqual(anOperator('supposed-operator-3'));
  });

  it('adds venues, and takes no name that is taken', () => {
    const taken = { ...city, venues: [aVenue('supposed-venue-1')] };
    const { venues } = suppose(taken, [{ kind: 'venue', lat: 45, lon: 9, seats: 3, tags: ['kitchen'] }]);
    expect(venues[1]).toEqual({ id: 'supposed-venue-2', lat: 45, lon: 9, seats: 3, tags: ['kitchen'] });
  });

  it('raises what households can pay by a part of what they pay alone, in whole cents, and nothing else', () => {
    const { requests } = suppose({ ...city, requests: [aRequest('a', { maxCents: 800, soloCents: 1115 })] }, [
      { kind: 'subsidy', percent: 10 },
    ]);
    expect(requests).toEqual([aRequest('a', { maxCents: 911, soloCents: 1115 })]);
  });

  it('says which models are not there', () => {
    const nobody: Supposition = { kind: 'operators-like', count: 1, like: 'nobody' as OperatorId };
    expect(missingModels(city, [nobody, { kind: 'operators-like', count: 1, like }])).toEqual(['nobody']);
    expect(() => suppose(city, [nobody])).toThrow('no operator nobody');
  });

  it('gives an instance of the format, in which every plan of before is still possible', () => {
    fc.assert(
      fc.property(fc.nat(500), anySuppositions, (seed, suppositions) => {
        const instance = randomInstance(seed, { requests: 8, operators: 2, venues: 1 });
        const supposed = suppose(instance, suppositions);
        expect(parseInstance(structuredClone(supposed))).toEqual({ ok: true, value: supposed });
        const { plan } = firstComePools(instance, { candidates: 100_000 });
        expect(checkPlan(supposed, plan)).toEqual(checkPlan(instance, plan));
      }),
    );
  });

  it('never lowers the best that is possible', () => {
    fc.assert(
      fc.property(fc.nat(500), anySuppositions, (seed, suppositions) => {
        const instance = randomInstance(seed, { requests: 6, operators: 2, venues: 1 });
        expect(bestByBruteForce(suppose(instance, suppositions))).toBeGreaterThanOrEqual(bestByBruteForce(instance));
      }),
      { numRuns: 40 },
    );
  });
});

describe('parseSuppositions', () => {
  it('reads what it is told, whatever it is', () => {
    fc.assert(
      fc.property(anySuppositions, (suppositions) => {
        const parsed = parseSuppositions(JSON.parse(JSON.stringify(suppositions)));
        expect(parsed).toEqual({ ok: true, value: suppositions });
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseSuppositions(value)).toHaveProperty('ok');
      }),
    );
  });

  it('names the place of every fault', () => {
    const parsed = parseSuppositions([
      { kind: 'operators-like', count: 0, like: 'o', windows: [{ day: 7, from: 1, to: 2 }] },
      { kind: 'operators', count: 1, terms: { ...anOperator('x'), cents: [1] } },
      { kind: 'venue', lat: 100, lon: 9, seats: 3, tags: [] },
      { kind: 'subsidy', percent: 'ten' },
      { kind: 'luck' },
    ]);
    const faults = parsed.ok ? [] : parsed.errors.map(({ path, code }) => `${path} ${code}`);
    expect(faults).toEqual([
      '[0].windows[0].day out-of-range',
      '[0].count out-of-range',
      '[1].terms.cents wrong-length',
      '[2].lat out-of-range',
      '[3].percent not-a-number',
      '[4].kind wrong-format',
    ]);
    expect(parseSuppositions({}).ok).toBe(false);
  });
});

function aRun(instance: PoolingInstance, plan: PoolingPlan, slack: number): Run {
  const { score } = checkPlan(instance, plan);
  return { instance, plan, score, bound: score + slack };
}

describe('compareRuns', () => {
  const more = suppose(city, [{ kind: 'operators-like', count: 1, like }]);
  const one = aPlan(aPool(['a', 'b']));
  const both = aPlan(aPool(['a', 'c', 'd']));

  it('tells what changes for people and for money', () => {
    const compared = compareRuns(aRun(city, one, 0), aRun(more, both, 0));
    expect(compared).toMatchObject({
      served: { before: 2, after: 3 },
      weightServed: { before: 2, after: 3 },
      weeklyCents: { before: 4800, after: 5600 },
      seatHours: { before: 8, after: 12 },
      centsPerSeatHour: { before: 600, after: 5600 / 12 },
      savedCents: { before: 4000, after: 7600 },
      gained: ['c', 'd'],
      lost: ['b'],
      subsidyCents: 0,
    });
  });

  it('is proved only where no plan without it could do as much', () => {
    const certainty = (before: Run, after: Run) => compareRuns(before, after).certainty;
    const [found, best] = [aRun(more, both, 500), aRun(more, both, 0)];
    expect(certainty(aRun(city, one, 1000), found)).toBe('proved');
    expect(certainty(aRun(city, one, 200_000), found)).toBe('likely');
    expect(certainty(aRun(city, both, 0), found)).toBe('none-found');
    expect(certainty(aRun(city, both, 0), best)).toBe('none-possible');
    const { optimumRise, bound } = compareRuns(aRun(city, one, 1000), found);
    expect(optimumRise).toEqual({ least: 99_200 - 1000, most: 99_200 + 500 });
    expect(bound.after - bound.before).toBe(99_200 - 500);
  });

  it('counts as subsidy what the shares are above what each could pay before', () => {
    const poor = { ...city, requests: ['a', 'b'].map((name, at) => aRequest(name, { maxCents: 550 + 20 * at })) };
    const helped = suppose(poor, [{ kind: 'subsidy', percent: 10 }]);
    // Six euro each an hour, four hours a week: fifty cents and thirty cents too much.
    expect(compareRuns(aRun(poor, aPlan(), 0), aRun(helped, one, 0)).subsidyCents).toBe(4 * (50 + 30));
  });

  it('never says that more operators do harm: the first plan is still there', () => {
    const before = aRun(city, both, 100);
    const after = noWorse(before, aRun(more, one, 300_000));
    expect(after).toEqual({ instance: more, plan: both, score: before.score, bound: aRun(more, one, 300_000).bound });
    expect(compareRuns(before, after)).toMatchObject({ gained: [], lost: [], certainty: 'none-found' });
  });
});

it('takes as a model the operator with most requests within reach', () => {
  const operators = [anOperator('far', { lat: 46 }), anOperator('near'), anOperator('as-near')];
  expect(mostCentralOperator({ ...city, operators })).toBe('near');
  expect(mostCentralOperator({ ...city, operators: [] })).toBeUndefined();
});
