import { describe, expect, it } from 'vitest';
import { checkPlan } from './check-plan.ts';
import { firstComePools } from './first-come.ts';
import type { VenueId } from './instance.ts';
import { anInstance, anOperator, aPool, aRequest, aVenue } from './testing/build-instance.ts';
import { randomInstance } from './testing/random-instance.ts';

const limit = { candidates: 100_000 };

function groups(requests: readonly ReturnType<typeof aRequest>[]) {
  return firstComePools(anInstance({ requests }), limit).plan.pools.map(({ members }) => members.toSorted());
}

describe('firstComePools', () => {
  it('pools whoever comes with those who wait, at once, and leaves the next to wait', () => {
    expect(groups(['a', 'b', 'c'].map((name) => aRequest(name)))).toEqual([['a', 'b']]);
  });

  it('lets those wait who suit nobody yet', () => {
    const old = aRequest('old', { ages: [80] });
    expect(groups([old, aRequest('a'), aRequest('b')])).toEqual([['a', 'b']]);
    expect(groups([old, aRequest('a'), aRequest('older', { ages: [82] })])).toEqual([['old', 'older']]);
  });

  it('takes the pool with the highest score, not the first', () => {
    const cannotPayForTwo = { maxCents: 500 };
    const requests = [aRequest('a', cannotPayForTwo), aRequest('b', cannotPayForTwo), aRequest('c', cannotPayForTwo)];
    // Two at 6.00 are too dear; three at 4.67 will do.
    expect(groups(requests)).toEqual([['a', 'b', 'c']]);
  });

  it('goes around pools that already run', () => {
    const requests = ['a', 'b', 'c', 'd'].map((name) => aRequest(name));
    const instance = anInstance({
      requests,
      venues: [aVenue('v'), aVenue('w')],
      operators: [anOperator('o'), anOperator('p')],
    });
    const kept = [aPool(['a', 'b'])];
    const { plan, score } = firstComePools(instance, { ...limit, kept });
    expect(plan.pools).toMatchObject([
      kept[0],
      { operator: 'p', place: { venue: 'w' as VenueId }, members: ['c', 'd'] },
    ]);
    expect(score).toBe(195_200);
  });

  it('always makes valid plans, and counts them right', () => {
    for (let seed = 0; seed < 200; seed++) {
      const instance = randomInstance(seed, { requests: 15, operators: 3, venues: 2 });
      const { plan, score, figures } = firstComePools(instance, limit);
      expect(checkPlan(instance, plan)).toMatchObject({ broken: [], score, served: figures.served });
    }
  });
});
