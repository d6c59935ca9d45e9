import { describe, expect, it } from 'vitest';
import { layOut } from './board.ts';
import { findCandidates } from './candidates.ts';
import { explainPlan } from './explain.ts';
import type { PoolingInstance } from './instance.ts';
import { anInstance, anOperator, aPlan, aPool, aRequest, aVenue, requestId } from './testing/build-instance.ts';
import { randomInstance } from './testing/random-instance.ts';

function whyNot(instance: PoolingInstance, plan = aPlan()) {
  return explainPlan(instance, plan)(requestId('a'));
}

describe('explainPlan, placed', () => {
  it('tells the price alone and shared, the size of the pool and coarse distances', () => {
    const requests = [aRequest('a', { seats: 2 }), aRequest('b', { lat: 45.583 })];
    const explanation = whyNot(anInstance({ requests }), aPlan(aPool(['a', 'b'])));
    expect(explanation).toEqual({
      outcome: 'placed',
      pool: 0,
      members: 2,
      seats: 3,
      aloneCents: 1100,
      sharedCents: 1400 / 3,
      weeklyAloneCents: 8800,
      weeklySharedCents: (1400 / 3) * 8,
      placeMetres: 0,
      // They live 334 metres apart; only "within 500" is told.
      nearestMember: 500,
    });
  });

  it('measures from the guest to the host, and nothing for the host', () => {
    const requests = [aRequest('a', { hostSeats: 3 }), aRequest('b', { lat: 45.583 })];
    const plan = aPlan(aPool(['a', 'b'], { place: { home: requestId('a') } }));
    const explain = explainPlan(anInstance({ requests }), plan);
    expect(explain(requestId('a'))).toMatchObject({ placeMetres: 0 });
    expect(explain(requestId('b'))).toMatchObject({ placeMetres: expect.closeTo(333.6, 0) });
  });
});

describe('explainPlan, not placed', () => {
  const neighbours = [aRequest('a'), aRequest('b')];

  it('does not know whom it was not told of', () => {
    expect(whyNot(anInstance())).toEqual({ outcome: 'unknown-request', request: 'a' });
  });

  it.each<[string, PoolingInstance]>([
    ['no-compatible-neighbour', anInstance({ requests: [aRequest('a')] })],
    ['no-compatible-neighbour', anInstance({ requests: [aRequest('a'), aRequest('b', { ages: [60] })] })],
    ['place-missing', anInstance({ requests: neighbours, venues: [] })],
    ['place-missing', anInstance({ requests: neighbours, venues: [aVenue('v', { seats: 1 })] })],
    ['place-missing', anInstance({ requests: [aRequest('a'), aRequest('b', { lat: 45.7 })] })],
    ['no-operator-at-those-hours', anInstance({ requests: neighbours, operators: [] })],
    ['no-operator-at-those-hours', anInstance({ requests: neighbours, operators: [anOperator('o', { windows: [] })] })],
    ['no-operator-at-those-hours', anInstance({ requests: neighbours, operators: [anOperator('o', { minSeats: 3 })] })],
    ['need-not-met', anInstance({ requests: [aRequest('a', { needs: ['arabic'] }), aRequest('b')] })],
    ['price-out-of-reach', anInstance({ requests: [aRequest('a', { maxCents: 400 }), aRequest('b')] })],
    ['lost-to-better-group', anInstance({ requests: neighbours })],
  ])('says "%s"', (reason, instance) => {
    expect(whyNot(instance)).toMatchObject({ outcome: 'not-placed', reason });
  });

  it('tells by how much the price was out of reach', () => {
    const requests = [aRequest('a', { maxCents: 590 }), aRequest('b')];
    expect(whyNot(anInstance({ requests }))).toMatchObject({
      lowestCents: 600,
      ceilingCents: 590,
      compatible: 1,
      nearestCompatible: 250,
      places: 1,
      truncated: false,
    });
  });

  it('says that a pool was possible exactly of those who are in some candidate pool', () => {
    for (let seed = 0; seed < 100; seed++) {
      const city = randomInstance(seed, { requests: 8, operators: 2, venues: 2 });
      const instance = { ...city, rules: { ...city.rules, pointsPerWeight: 100_000 } };
      const explain = explainPlan(instance, aPlan());
      const possible = instance.requests.filter(({ id }) => {
        const explanation = explain(id);
        return explanation.outcome === 'not-placed' && explanation.reason === 'lost-to-better-group';
      });
      const board = layOut(instance);
      const { list } = findCandidates(board, { limit: 100_000, random: () => 0, deadline: () => false });
      const seen = new Set(list.set.flatMap((set) => list.sets[set]?.members ?? []));
      const expected = board.requests.filter((_, at) => seen.has(at)).map(({ id }) => id);
      expect(possible.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    }
  });
});
