import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NeedSoFar } from '../../requests/public.ts';
import { coarsePoint } from '../disclose/coarse.ts';
import { anOperator, aRequest, aVenue } from '../run/some-facts.ts';
import type { NearPool } from './model.ts';
import type { NearFacts } from './read-around.ts';
import { answerNear } from './what-is-near.ts';

const here = { lat: 45.58, lon: 9.27 };

function aNeed(given: Partial<NeedSoFar> = {}): NeedSoFar {
  const {
    id: _id,
    intensity: _light,
    quarter: _q,
    firstContact: _f,
    weight: _w,
    version: _v,
    ...facts
  } = aRequest('me');
  return { ...facts, ...given };
}

function aPool(given: Partial<NearPool> = {}): NearPool {
  const members = ['old-1', 'old-2'].map((requestId) => ({
    requestId,
    seats: 1,
    weight: 1,
    ages: [5],
    hostSeats: 4,
    homeTags: [],
  }));
  return {
    ...here,
    id: 'pool',
    status: 'running',
    kindOfHelp: 'childcare',
    operatorId: 'chiara',
    venueId: 'stanza',
    homeRequestId: null,
    days: [1, 3],
    fromSlot: 32,
    slots: 4,
    members,
    families: 2,
    seats: 2,
    ...given,
  };
}

function someNear(given: Partial<NearFacts> = {}): NearFacts {
  const operators = given.operators ?? [anOperator()];
  return {
    operators,
    coming: new Set(operators.map(({ id }) => id)),
    venues: [aVenue()],
    pools: [],
    taken: [],
    waiting: [],
    avoid: [],
    ...given,
  };
}

describe('what exists near somebody who is writing', () => {
  it('is a group that one household is missing from, with its price and its hundred metres', () => {
    const { couldStart, withRoom, ladder } = answerNear(someNear({ waiting: [aRequest('anna')] }), aNeed());
    expect(couldStart).toMatchObject([{ families: 2, days: [1, 3], slots: 4, centsPerHour: 550, metres: 100 }]);
    expect(withRoom).toEqual([]);
    expect(ladder.map(({ families, cents }) => [families, cents])).toEqual([
      [1, 1100],
      [2, 550],
      [3, 550],
      [4, 550],
    ]);
  });

  it('is a group that runs and has a seat, at what it would cost', () => {
    expect(answerNear(someNear({ pools: [aPool()] }), aNeed()).withRoom).toEqual([
      { families: 3, days: [1, 3], fromSlot: 32, slots: 4, metres: 100, centsPerHour: 550 },
    ]);
  });

  it.each<[string, Partial<NearPool>, Partial<NeedSoFar>]>([
    ['is still a proposal', { status: 'proposed' }, {}],
    ['is for other help', { kindOfHelp: 'homework' }, {}],
    ['has children of another age', {}, { ages: [14] }],
    ['meets on other days', { days: [2, 4] }, {}],
  ])('is no group that %s', (_, pool, need) => {
    const operators = [anOperator({ kindsOfHelp: ['childcare', 'homework'] })];
    expect(answerNear(someNear({ operators, pools: [aPool(pool)] }), aNeed(need)).withRoom).toEqual([]);
  });

  it('is no group that is full', () => {
    const operators = [anOperator({ maxSeats: 2, cents: [1100, 1100] })];
    expect(answerNear(someNear({ operators, pools: [aPool()] }), aNeed()).withRoom).toEqual([]);
  });

  it('says how little is missing where there is no group yet', () => {
    const far = someNear({ pools: [aPool({ lat: 45.59 })], venues: [aVenue({ lat: 45.59 })] });
    const answer = answerNear(far, aNeed());
    expect([answer.withRoom, answer.couldStart]).toEqual([[], []]);
    expect(answer.nearly).toEqual([{ code: 'too-far', metres: 400 }]);
  });

  it('is nothing but the price alone where nobody could come', () => {
    expect(answerNear(someNear({ operators: [] }), aNeed())).toEqual({
      withRoom: [],
      couldStart: [],
      nearly: [],
      ladder: [{ families: 1, cents: 1100 }],
    });
  });

  it('is the same wherever in its cell a home is: streets tried one after the other tell no more than the cell', () => {
    const shift = fc.double({ min: -0.49, max: 0.49, noNaN: true });
    const cell = coarsePoint(here);
    const step = 500 / 111_320;
    const moved = (dLat: number, dLon: number) => ({
      lat: cell.lat + dLat * step,
      lon: cell.lon + (dLon * step) / Math.cos((cell.lat * Math.PI) / 180),
    });
    fc.assert(
      fc.property(shift, shift, shift, shift, (a, b, c, d) => {
        const home = { venueId: null, homeRequestId: 'old-1' };
        const facts = (one: object, other: object) =>
          someNear({
            venues: [],
            pools: [aPool({ ...home, ...one })],
            waiting: [aRequest('anna', { hostSeats: 3, ...other })],
          });
        const need = aNeed({ lat: 45.582, maxMetres: 400 });
        expect(answerNear(facts(moved(a, b), moved(c, d)), need)).toEqual(answerNear(facts(cell, cell), need));
      }),
    );
  });

  it('is the same whether a group at home that nobody can join is its operator’s hours, or the engine’s own group', () => {
    // Of a group at a place that takes no other, the engine keeps households and all; it is nobody's place to meet at.
    const kept = (pool: NearPool): NearPool => ({ ...pool, ...coarsePoint(pool), venueId: 'altrove' });
    const hours = fc.record({
      days: fc.subarray([0, 1, 2, 3, 4], { minLength: 1, maxLength: 2 }),
      fromSlot: fc.integer({ min: 28, max: 40 }),
      slots: fc.integer({ min: 2, max: 5 }),
    });
    const closed = fc.record({
      hours,
      operatorId: fc.constantFrom('chiara', 'dario'),
      status: fc.constantFrom('proposed' as const, 'offers' as const, 'running' as const),
      kindOfHelp: fc.constantFrom('homework' as const, 'transport' as const),
      lat: fc.double({ min: 45.57, max: 45.6, noNaN: true }),
      seats: fc.integer({ min: 2, max: 5 }),
    });
    const need = fc.record({
      windows: fc.array(fc.record({ day: fc.nat(4), from: fc.constant(29) }), { minLength: 2 }),
    });
    const seen = { told: 0, asked: 0 };
    fc.assert(
      fc.property(fc.array(closed, { maxLength: 4 }), need, (list, { windows }) => {
        const pools = list
          .map(({ hours: when, seats, ...rest }, at) => {
            const members = [1, seats - 1].map((each, index) => ({
              ...aPool().members[0],
              requestId: `old-${at}-${index}`,
              seats: each,
            }));
            return aPool({
              ...rest,
              ...when,
              id: `p${at}`,
              venueId: null,
              homeRequestId: `old-${at}-0`,
              seats,
              members,
            } as Partial<NearPool>);
          })
          // The database lets no operator be in two groups at once.
          .filter(
            (pool, at, all) =>
              all.findIndex(
                (one) => one.operatorId === pool.operatorId && one.days.some((day) => pool.days.includes(day)),
              ) === at,
          );
        const operators = [anOperator(), anOperator({ id: 'dario', maxMetres: 2500 })].map((one) => ({
          ...one,
          windows: [0, 1, 2, 3, 4].map((day) => ({ day, from: 28, to: 44 })),
        }));
        const asks = aNeed({ windows: windows.map(({ day, from }) => ({ day, from, to: from + 9 })) });
        const around = { operators, waiting: [aRequest('anna', { windows: asks.windows }), aRequest('bea')] };
        const told = answerNear(someNear({ ...around, taken: pools }), asks);
        expect(told).toEqual(answerNear(someNear({ ...around, pools: pools.map(kept) }), asks));
        seen.asked += 1;
        seen.told += told.couldStart.length;
      }),
      { numRuns: 400 },
    );
    expect(seen.told).toBeGreaterThan(seen.asked / 4);
  });
});
