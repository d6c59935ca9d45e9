import { describe, expect, it } from 'vitest';
import { poolingFigures } from './figures.ts';
import type { OperatorId } from './instance.ts';
import { anInstance, anOperator, aPlan, aPool, aRequest, requestId } from './testing/build-instance.ts';

const people = [aRequest('a'), aRequest('b'), aRequest('c', { seats: 2, hostSeats: 4 }), aRequest('d'), aRequest('e')];
const instance = anInstance({ requests: people, operators: [anOperator('o'), anOperator('p')] });

describe('poolingFigures', () => {
  it('counts people, hours and money of one week', () => {
    const second = aPool(['c', 'd'], { operator: 'p' as OperatorId, place: { home: requestId('c') } });
    expect(poolingFigures(instance, aPlan(aPool(['a', 'b']), second))).toEqual({
      requests: 5,
      served: 4,
      pools: 2,
      poolingRate: 0.8,
      sharingFactor: 2,
      participants: 5,
      hostedAtHome: 1,
      operatorHours: 8,
      seatHours: 20,
      // 12.00 and 14.00 an hour for four hours each; five seats alone at 11.00.
      weeklyCents: 10_400,
      soloCents: 22_000,
      savedCents: 11_600,
      savedShare: 11_600 / 22_000,
    });
  });

  it('are zero, not undefined, when nobody is served or nobody asked', () => {
    const none = { served: 0, poolingRate: 0, sharingFactor: 0, savedShare: 0 };
    expect(poolingFigures(instance, aPlan())).toMatchObject({ requests: 5, ...none });
    expect(poolingFigures(anInstance(), aPlan())).toMatchObject({ requests: 0, ...none });
  });

  it('leave out pools that name something unknown', () => {
    const unknown = aPool(['a', 'b'], { operator: 'x' as OperatorId });
    expect(poolingFigures(instance, aPlan(unknown))).toMatchObject({ served: 0, pools: 0 });
  });
});
