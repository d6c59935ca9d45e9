import { describe, expect, it } from 'vitest';
import { PLAN_FORMAT } from '../../../domain/pooling/plan.ts';
import { buildInstance } from './build-instance.ts';
import { explainLeftOut } from './explain-left-out.ts';
import { chooseApart, type NearGroup } from './near-groups.ts';
import type { PoolingFacts } from './pooling-facts.ts';
import { anOperator, aRequest, aVenue, someFacts } from './some-facts.ts';

function nearGroups(given: Partial<PoolingFacts>): readonly NearGroup[] {
  const { instance, kept } = buildInstance(someFacts(given));
  return explainLeftOut({ instance, kept, plan: { format: PLAN_FORMAT, pools: kept } }, () => false).near;
}

const mornings = [1, 3].map((day) => ({ day, from: 16, to: 24 }));

describe('a group that a run could almost make', () => {
  it('misses a family, and has its operator, place and hours', () => {
    expect(nearGroups({ requests: [aRequest('anna')] })).toEqual([
      {
        missing: 'family',
        requests: ['anna'],
        families: 2,
        operatorId: 'chiara',
        venueId: 'stanza',
        homeRequestId: null,
        days: [1, 3],
        fromSlot: 31,
      },
    ]);
  });
  it('is one for families that are alike, with how many it takes', () => {
    const [near, ...others] = nearGroups({ operators: [anOperator({ minSeats: 3 })] });
    expect(others).toEqual([]);
    expect(near).toMatchObject({ missing: 'family', families: 3, operatorId: 'chiara' });
    expect([...(near?.requests ?? [])].sort()).toEqual(['anna', 'bruno']);
  });
  it('misses a place, an operator or an hour, and names none', () => {
    const place = nearGroups({ venues: [] })[0];
    expect(place).toMatchObject({ missing: 'place', venueId: null, operatorId: 'chiara' });
    const nobody = nearGroups({ operators: [] })[0];
    expect(nobody).toMatchObject({ missing: 'operator', operatorId: null });
    const hour = nearGroups({ operators: [anOperator({ windows: mornings })] })[0];
    expect(['operator', 'hour']).toContain(hour?.missing);
  });
  it('is not told of who is in a group already, nor where nothing is missing', () => {
    expect(nearGroups({})).toEqual([]);
    expect(nearGroups({ requests: [aRequest('anna')], venues: [aVenue()], operators: [anOperator()] })).toHaveLength(1);
  });
});

describe('groups apart', () => {
  const near = (requests: readonly string[], families: number): NearGroup => ({
    missing: 'family',
    requests,
    families,
    operatorId: null,
    venueId: null,
    homeRequestId: null,
    days: [1],
    fromSlot: 30,
  });
  it('have nobody in common: the nearest to starting first, then the largest', () => {
    const [far, close, large] = [near(['a', 'b'], 4), near(['a', 'c'], 3), near(['d', 'e', 'f'], 4)];
    expect(chooseApart([far, close, large, near(['d'], 2)])).toEqual([large, close]);
  });
});
