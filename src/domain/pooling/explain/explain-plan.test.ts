import { describe, expect, it } from 'vitest';
import type { PoolingInstance, PoolingRequest, RequestId } from '../instance.ts';
import { anInstance, anOperator, aPlan, aPool, aRequest, aVenue, requestId } from '../testing/build-instance.ts';
import { explainPlan } from './explain-plan.ts';
import type { ExplainOptions } from './explain-plan.ts';
import type { NotPlaced } from './explanation.ts';

/** Half a kilometre and a kilometre north of where all others live. */
const half = { lat: 45.5845 };
const far = { lat: 45.589 };

function whyNot(instance: PoolingInstance, plan = aPlan(), options: ExplainOptions = {}): NotPlaced {
  const told = explainPlan(instance, plan, options)(requestId('a'));
  if (told.outcome !== 'not-placed') throw new Error(`a is ${told.outcome}`);
  return told;
}

function two(a: Partial<PoolingRequest> = {}, b: Partial<PoolingRequest> = {}): PoolingRequest[] {
  return [aRequest('a', a), aRequest('b', b)];
}

/** All remedies as short texts: kinds, size, claim. */
function remediesOf(told: NotPlaced): string[] {
  return told.remedies.map(
    ({ changes, size, fits }) => `${changes.map(({ kind }) => kind).join(' and ')} ${size} ${fits}`,
  );
}

it('does not know whom it was not told of', () => {
  expect(explainPlan(anInstance(), aPlan())('a' as RequestId)).toEqual({ outcome: 'unknown-request', request: 'a' });
});

describe('the reason', () => {
  it.each<[string, PoolingInstance]>([
    ['not-shareable', anInstance({ requests: two({ seats: 2, ages: [2, 12] }) })],
    ['not-shareable', anInstance({ requests: two({ days: 3 }, { days: 3 }) })],
    ['no-compatible-neighbour', anInstance({ requests: [aRequest('a')] })],
    ['no-compatible-neighbour', anInstance({ requests: two({}, { ages: [60] }) })],
    ['no-compatible-neighbour', anInstance({ requests: two({}, { avoid: [requestId('a')] }) })],
    ['no-compatible-neighbour', anInstance({ requests: two({}, far) })],
    ['no-compatible-neighbour', anInstance({ requests: two({}, { needs: ['homework'] }) })],
    ['place-missing', anInstance({ requests: two(), venues: [] })],
    ['place-missing', anInstance({ requests: two(), venues: [aVenue('v', { seats: 1 })] })],
    ['no-operator-at-those-hours', anInstance({ requests: two(), operators: [] })],
    ['no-operator-at-those-hours', anInstance({ requests: two(), operators: [anOperator('o', { windows: [] })] })],
    ['no-operator-at-those-hours', anInstance({ requests: two(), operators: [anOperator('o', { minSeats: 3 })] })],
    ['need-not-met', anInstance({ requests: two({ needs: ['arabic'] }) })],
    ['need-not-met', anInstance({ requests: two({ refuses: ['pets'] }), venues: [aVenue('v', { tags: ['pets'] })] })],
    ['price-out-of-reach', anInstance({ requests: two({ maxCents: 400 }) })],
    ['still-possible', anInstance({ requests: two() })],
  ])('is "%s"', (reason, instance) => {
    expect(whyNot(instance)).toMatchObject({ reason, truncated: false });
  });

  it('is a better group where the same operator is with others', () => {
    const requests = ['a', 'c', 'd', 'e'].map((name) => aRequest(name));
    const instance = anInstance({ requests, venues: [aVenue('v', { seats: 3 })] });
    const told = whyNot(instance, aPlan(aPool(['c', 'd', 'e'])));
    expect(told.reason).toBe('lost-to-better-group');
    // With two of the others in a pool of three, one of them is left out: as many are served, at the same price.
    expect(told.alternatives[0]).toMatchObject({
      scoreChange: 0,
      displaced: 1,
      sharedCents: 1400 / 3,
      against: [{ pool: 0, households: ['c', 'd'], operatorBusy: true, venueBusy: true, goesOn: false }],
    });
  });
});

describe('figures', () => {
  it('count whom it could meet, coarsely', () => {
    const requests = [...two({}, half), aRequest('c', far), aRequest('d'), aRequest('e')];
    expect(whyNot(anInstance({ requests }), aPlan(aPool(['d', 'e']))).company).toEqual({
      households: 4,
      waiting: 2,
      withinReach: 3,
      near: [
        { within: 250, households: 2 },
        { within: 1000, households: 1 },
        { within: 2000, households: 1 },
      ],
    });
  });

  it('name the tags that are in the way', () => {
    const venues = [aVenue('v', { tags: ['pets'] })];
    const told = whyNot(anInstance({ requests: two({ needs: ['arabic'] }, { refuses: ['pets'] }), venues }));
    expect(told.tags).toEqual(['arabic', 'pets']);
  });

  it('name the lowest price that could be had, and the highest that is accepted', () => {
    const told = whyNot(anInstance({ requests: two({ maxCents: 590 }) }));
    expect(told).toMatchObject({ lowestCents: 600, ceilingCents: 590, places: 1, operators: 1 });
  });
});

describe('placed', () => {
  it('tells the price alone and shared, the size of the pool and coarse distances', () => {
    const requests = two({ seats: 2 }, { lat: 45.583 });
    expect(explainPlan(anInstance({ requests }), aPlan(aPool(['a', 'b'])))(requestId('a'))).toEqual({
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
      company: { households: 1, waiting: 0, withinReach: 1, near: [{ within: 500, households: 1 }] },
      alternatives: [],
      truncated: false,
    });
  });

  it('tells the other pools that were possible, and what each would cost the plan', () => {
    const requests = [...two(), aRequest('c')];
    const told = explainPlan(anInstance({ requests }), aPlan(aPool(['a', 'b'])))(requestId('a'));
    expect(told).toMatchObject({
      alternatives: [
        { pool: { members: ['a', 'c', 'b'] }, scoreChange: 100_000 - 200 * 4, displaced: 0 },
        { pool: { members: ['a', 'c'] }, scoreChange: 0, displaced: 1, against: [{ pool: 0, households: ['a'] }] },
      ],
    });
  });

  it('offers no other pool to those whose pool runs', () => {
    const plan = aPlan(aPool(['a', 'b']));
    const explain = explainPlan(anInstance({ requests: [...two(), aRequest('c')] }), plan, { kept: plan.pools });
    expect(explain(requestId('a'))).toMatchObject({ outcome: 'placed', alternatives: [] });
    // Nor is anybody in it company for those who wait.
    expect(explain(requestId('c'))).toMatchObject({ reason: 'no-compatible-neighbour', company: { households: 0 } });
  });
});

describe('running pools', () => {
  const requests = [...two(), aRequest('c'), aRequest('d')];
  const plan = aPlan(aPool(['c', 'd']));

  it('take their hours from everybody else', () => {
    const told = whyNot(anInstance({ requests }), plan, { kept: plan.pools });
    expect(told.reason).toBe('no-operator-at-those-hours');
  });

  it('may be joined only when they are open', () => {
    const open = plan.pools.map((pool) => ({ ...pool, open: true }));
    expect(remediesOf(whyNot(anInstance({ requests }), plan, { kept: open }))).toEqual([' 0 in-a-pool-of-the-plan']);
    expect(remediesOf(whyNot(anInstance({ requests }), plan, { kept: plan.pools }))).not.toContain(
      ' 0 in-a-pool-of-the-plan',
    );
  });
});

it('leaves out what there is no time for, and says so, with a way out all the same', () => {
  const told = whyNot(anInstance({ requests: two({ maxCents: 400 }) }), aPlan(), { deadline: () => true });
  expect(told.truncated).toBe(true);
  expect(told.remedies.length).toBeGreaterThan(0);
});
