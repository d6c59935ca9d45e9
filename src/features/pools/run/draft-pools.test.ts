import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OperatorId, RequestId, VenueId } from '../../../domain/pooling/instance.ts';
import type { PlannedPool } from '../../../domain/pooling/plan.ts';
import { draftPools } from './draft-pools.ts';
import { aLivePool, anOperator, aRequest, aVenue, someFacts } from './some-facts.ts';
import { stillPossible, type FactsNow } from './still-possible.ts';

function planned(members: readonly string[]): PlannedPool {
  const place = { venue: 'stanza' as VenueId };
  return {
    operator: 'chiara' as OperatorId,
    place,
    days: [3, 1],
    from: 32,
    members: members.map((id) => id as RequestId),
  };
}

it('prices a group to the cent, whatever the order of the plan', () => {
  const facts = someFacts({ operators: [anOperator({ cents: [1100, 1101, 1650, 2200] })] });
  const [one] = draftPools(facts, [planned(['anna', 'bruno'])], () => 'id');
  const [other] = draftPools(facts, [planned(['bruno', 'anna'])], () => 'id');
  expect(one).toEqual(other);
  expect(one).toMatchObject({ kindOfHelp: 'childcare', days: [1, 3], seats: 2, hourlyCents: 1101 });
  expect(one?.members.map(({ shareCents }) => shareCents)).toEqual([551, 550]);
});

it('adds up to the hourly price, and is never more than alone', () => {
  const seats = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(seats, fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 0, max: 200 }), (all, price, above) => {
      const total = all.reduce((sum, each) => sum + each, 0);
      const soloCents = Math.ceil(price / total) + above;
      const requests = all.map((each, at) => aRequest(`r${at}`, { seats: each, soloCents }));
      const operators = [anOperator({ cents: Array.from({ length: 12 }, () => price) })];
      const [pool] = draftPools(
        someFacts({ requests, operators }),
        [planned(requests.map(({ id }) => id))],
        () => 'id',
      );
      const shares = pool?.members.map((member) => member.shareCents) ?? [];
      expect(shares.reduce((sum, each) => sum + each, 0)).toBe(price);
      expect(pool?.members.every((member) => member.shareCents <= member.soloCents)).toBe(true);
    }),
  );
});

it('refuses a plan that names somebody unknown', () => {
  expect(() => draftPools(someFacts(), [planned(['anna', 'nobody'])], () => 'id')).toThrow('nobody');
});

it('gives up a group whole when anything of it is no longer so', () => {
  const drafts = draftPools(someFacts(), [planned(['anna', 'bruno'])], () => 'id');
  const now = (changes: object = {}) =>
    ['anna', 'bruno'].map((id) => ({ id, status: 'waiting', version: 1, ...(id === 'bruno' && changes) }));
  const { operators, venues } = someFacts();
  const left = (given: Partial<FactsNow>) =>
    stillPossible(drafts, { requests: now(), newcomers: [], operators, venues, ...given }, { operators, venues });
  expect(left({})).toEqual(drafts);
  expect(left({ requests: now({ version: 2 }) })).toEqual([]);
  expect(left({ requests: now({ status: 'withdrawn' }) })).toEqual([]);
  expect(left({ requests: now().slice(1) })).toEqual([]);
  const elsewhere = { operatorId: 'marta', venueId: 'sala' };
  expect(left({ newcomers: [aLivePool(elsewhere)] })).toEqual(drafts);
  expect(left({ newcomers: [aLivePool({ ...elsewhere, operatorId: 'chiara' })] })).toEqual([]);
  expect(left({ newcomers: [aLivePool({ ...elsewhere, venueId: 'stanza' })] })).toEqual([]);
  const taken = [{ requestId: 'anna', seats: 1, weight: 1 }];
  expect(left({ newcomers: [aLivePool({ ...elsewhere, members: taken })] })).toEqual([]);
  // The provider's accreditation lapsed meanwhile: of the kind, or altogether.
  expect(left({ operators: operators.map((one) => ({ ...one, windows: [] })) })).toEqual([]);
  expect(left({ operators: operators.map((one) => ({ ...one, kindsOfHelp: ['transport'] })) })).toEqual([]);
  expect(left({ operators: [] })).toEqual([]);
  // Its operator or its venue was changed, or set at rest.
  for (const terms of [{ cents: [1200, 1200, 1650, 2200] }, { maxMetres: 900 }, { tags: ['english'] }])
    expect(left({ operators: operators.map((one) => ({ ...one, ...terms })) })).toEqual([]);
  expect(left({ operators: operators.map((one) => ({ ...one, name: 'Chiara B.' })) })).toEqual(drafts);
  expect(left({ venues: venues.map((one) => ({ ...one, seats: 1 })) })).toEqual([]);
  expect(left({ venues: [] })).toEqual([]);
  expect(left({ venues: [...venues, aVenue({ id: 'altra' })] })).toEqual(drafts);
});
