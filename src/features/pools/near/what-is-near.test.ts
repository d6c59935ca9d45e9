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
    waiting: [],
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
});
