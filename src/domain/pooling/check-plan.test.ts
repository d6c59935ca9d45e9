import { describe, expect, it } from 'vitest';
import { checkPlan } from './check-plan.ts';
import { firstComePools } from './first-come.ts';
import type { OperatorId, PoolingInstance, VenueId } from './instance.ts';
import type { PoolingPlan } from './plan.ts';
import { anInstance, anOperator, aPlan, aPool, aRequest, aVenue, requestId } from './testing/build-instance.ts';
import { randomInstance } from './testing/random-instance.ts';
import { referee } from './testing/referee.ts';
import { spoiled } from './testing/scramble.ts';

const two = [aRequest('a'), aRequest('b')];
const city = anInstance({ requests: [...two, aRequest('c'), aRequest('d')] });

function codes(instance: PoolingInstance, plan: PoolingPlan): string[] {
  return checkPlan(instance, plan).broken.map(({ rule, code }) => `${rule} ${code}`);
}

describe('checkPlan', () => {
  it('accepts a good pool and scores it: points minus the weekly price', () => {
    const { broken, ...figures } = checkPlan(city, aPlan(aPool(['a', 'b'])));
    expect(broken).toEqual([]);
    // 12.00 euro an hour for two, four half hours twice a week; alone 11.00 each.
    const money = { weeklyCents: 4800, soloCents: 8800 };
    expect(figures).toEqual({ score: 195_200, served: 2, weightServed: 2, pools: 1, ...money });
  });

  it('accepts a plan without pools', () => {
    expect(checkPlan(city, aPlan())).toMatchObject({ broken: [], score: 0, served: 0 });
  });

  it.each<[string, PoolingInstance, PoolingPlan]>([
    ['0 unknown-operator-or-member', city, aPlan(aPool(['a', 'x']))],
    ['0 unknown-operator-or-member', city, aPlan(aPool(['a', 'b'], { operator: 'x' as OperatorId }))],
    ['0 bound-below-score', city, { ...aPlan(aPool(['a', 'b'])), bound: 195_199 }],
    ['1 too-few-members', anInstance({ requests: [aRequest('a', { seats: 2 })] }), aPlan(aPool(['a']))],
    ['1 too-few-members', city, aPlan(aPool([]))],
    ['1 in-two-pools', city, aPlan(aPool(['a', 'b']), aPool(['c', 'b'], { days: [0, 2] }))],
    [
      '2 different-demand',
      anInstance({ requests: [aRequest('a'), aRequest('b', { slots: 3 })] }),
      aPlan(aPool(['a', 'b'])),
    ],
    ['2 wrong-number-of-days', city, aPlan(aPool(['a', 'b'], { days: [1] }))],
    ['2 not-a-slot-of-the-week', city, aPlan(aPool(['a', 'b'], { from: 32.5 }))],
    ['3 member-unavailable', city, aPlan(aPool(['a', 'b'], { days: [1, 2] }))],
    [
      '3 operator-unavailable',
      anInstance({ requests: two, operators: [anOperator('o', { windows: [{ day: 1, from: 28, to: 40 }] })] }),
      aPlan(aPool(['a', 'b'])),
    ],
    ['4 wrong-seats', anInstance({ requests: two, venues: [aVenue('v', { seats: 1 })] }), aPlan(aPool(['a', 'b']))],
    [
      '4 wrong-seats',
      anInstance({ requests: two, operators: [anOperator('o', { minSeats: 3 })] }),
      aPlan(aPool(['a', 'b'])),
    ],
    ['5 unknown-place', city, aPlan(aPool(['a', 'b'], { place: { venue: 'x' as VenueId } }))],
    [
      '5 host-not-a-member',
      anInstance({ requests: [...two, aRequest('c', { hostSeats: 4 })] }),
      aPlan(aPool(['a', 'b'], { place: { home: requestId('c') } })),
    ],
    [
      '6 operator-too-far',
      anInstance({ requests: two, operators: [anOperator('o', { lat: 45.7 })] }),
      aPlan(aPool(['a', 'b'])),
    ],
    [
      '6 member-too-far',
      anInstance({ requests: [aRequest('a'), aRequest('b', { lat: 45.59 })] }),
      aPlan(aPool(['a', 'b'])),
    ],
    [
      '7 need-not-met',
      anInstance({ requests: [aRequest('a'), aRequest('b', { needs: ['arabic'] })] }),
      aPlan(aPool(['a', 'b'])),
    ],
    [
      '7 place-refused',
      anInstance({
        requests: [aRequest('a'), aRequest('b', { refuses: ['pets'] })],
        venues: [aVenue('v', { tags: ['pets'] })],
      }),
      aPlan(aPool(['a', 'b'])),
    ],
    [
      '8 ages-too-far-apart',
      anInstance({ requests: [aRequest('a'), aRequest('b', { ages: [12] })] }),
      aPlan(aPool(['a', 'b'])),
    ],
    [
      '9 price-too-high',
      anInstance({ requests: [aRequest('a'), aRequest('b', { maxCents: 599 })] }),
      aPlan(aPool(['a', 'b'])),
    ],
    [
      '9 price-too-high',
      anInstance({ requests: [aRequest('a'), aRequest('b', { soloCents: 599 })] }),
      aPlan(aPool(['a', 'b'])),
    ],
    [
      '10 must-not-meet',
      anInstance({ requests: [aRequest('a'), aRequest('b', { avoid: [requestId('a')] })] }),
      aPlan(aPool(['a', 'b'])),
    ],
    [
      '11 operator-busy',
      { ...city, venues: [aVenue('v'), aVenue('w')] },
      aPlan(aPool(['a', 'b']), aPool(['c', 'd'], { place: { venue: 'w' as VenueId } })),
    ],
    [
      '12 venue-busy',
      { ...city, operators: [anOperator('o'), anOperator('p')] },
      aPlan(aPool(['a', 'b']), aPool(['c', 'd'], { operator: 'p' as OperatorId })),
    ],
  ])('says "%s"', (expected, instance, plan) => {
    expect(codes(instance, plan)).toContain(expected);
  });

  it('lets an operator go on at the same venue at once, but not elsewhere', () => {
    const later = [aRequest('c', { windows: late }), aRequest('d', { windows: late })];
    const instance = anInstance({ requests: [...two, ...later], venues: [aVenue('v'), aVenue('w')] });
    expect(codes(instance, aPlan(aPool(['a', 'b']), aPool(['c', 'd'], { from: 36 })))).toEqual([]);
    const elsewhere = aPool(['c', 'd'], { from: 36, place: { venue: 'w' as VenueId } });
    expect(codes(instance, aPlan(aPool(['a', 'b']), elsewhere))).toEqual(['11 operator-busy', '11 operator-busy']);
  });

  it('has no score for more seats than the operator has prices for', () => {
    const five = ['a', 'b', 'c', 'd', 'e'];
    const instance = anInstance({ requests: five.map((name) => aRequest(name)) });
    expect(checkPlan(instance, aPlan(aPool(five))).score).toBeNaN();
  });
});

const late = [
  { day: 1, from: 36, to: 40 },
  { day: 3, from: 36, to: 40 },
];

describe('against the reference checker', () => {
  it.skipIf(referee === undefined)('agrees on two thousand plans, good and spoiled', () => {
    let spoiledPlans = 0;
    const rules = new Set<string>();
    for (let seed = 0; seed < 2000; seed++) {
      const instance = randomInstance(seed % 250, { requests: 12, operators: 3, venues: 2 });
      const { plan: good } = firstComePools(instance, { candidates: 100_000 });
      const plan = seed < 250 ? good : spoiled(instance, good, seed);
      const { broken, ...figures } = checkPlan(instance, plan);
      const { broken: lines, ...expected } = referee?.check(instance, plan) ?? { broken: [] };
      expect(figures).toEqual(expected);
      const said = broken.map(({ pool, rule }) => `pool ${pool}: rule ${rule}`);
      expect(said.sort()).toEqual(lines.map((line) => line.split(':').slice(0, 2).join(':')).sort());
      spoiledPlans += lines.length > 0 ? 1 : 0;
      for (const { rule } of broken) rules.add(`${rule}`);
    }
    expect(spoiledPlans).toBeGreaterThan(1000);
    // Every rule was broken somewhere.
    expect(rules.size).toBe(13);
  });
});
