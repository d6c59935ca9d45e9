import { describe, expect, it } from 'vitest';
import { checkPlan } from '../check-plan.ts';
import type { OperatorId, PoolingInstance, PoolingRequest, VenueId } from '../instance.ts';
import { anInstance, anOperator, aPlan, aPool, aRequest, aVenue, requestId } from '../testing/build-instance.ts';
import { applyChange } from './changes/apply-change.ts';
import type { Change } from './changes/change.ts';
import { explainPlan } from './explain-plan.ts';
import type { Remedy } from './explanation.ts';

const half = { lat: 45.5845 };
const far = { lat: 45.589 };
const mornings = [1, 3].map((day) => ({ day, from: 16, to: 24 }));

function remedies(instance: PoolingInstance, plan = aPlan()): readonly Remedy[] {
  const told = explainPlan(instance, plan)(requestId('a'));
  if (told.outcome !== 'not-placed') throw new Error(`a is ${told.outcome}`);
  return told.remedies;
}

/** The remedy that is one change of the kind. */
function remedy(kind: Change['kind'], instance: PoolingInstance, plan = aPlan()): Remedy | undefined {
  return remedies(instance, plan).find(({ changes }) => changes.length === 1 && changes[0]?.kind === kind);
}

function two(a: Partial<PoolingRequest> = {}, b: Partial<PoolingRequest> = {}): PoolingRequest[] {
  return [aRequest('a', a), aRequest('b', b)];
}

describe('what the household could do', () => {
  it('travel as far as the venue, to the metre', () => {
    const instance = anInstance({ requests: two({ maxMetres: 300, ...half }) });
    expect(remedy('travel-farther', instance)).toMatchObject({
      changes: [{ kind: 'travel-farther', request: 'a', maxMetres: 501 }],
      size: 201,
      least: true,
      fits: 'beside-the-plan',
    });
  });

  it('travel to a home, in whole hundreds of metres, so that nobody is found by it', () => {
    const requests = two({ maxMetres: 300, ...half }, { hostSeats: 3 });
    expect(remedy('travel-farther', anInstance({ requests, venues: [] }))).toMatchObject({
      changes: [{ maxMetres: 600 }],
      size: 300,
    });
  });

  it('be free at another hour, of which only what is missing is asked', () => {
    const later = [1, 3].map((day) => ({ day, from: 33, to: 37 }));
    expect(remedy('widen-hours', anInstance({ requests: two({}, { windows: later }) }))).toMatchObject({
      changes: [{ windows: later }],
      size: 2,
      pool: { from: 33, days: [1, 3] },
    });
  });

  it('say that two windows that touch are one', () => {
    const broken = [
      { day: 1, from: 32, to: 34 },
      { day: 1, from: 34, to: 36 },
      { day: 3, from: 32, to: 36 },
    ];
    expect(remedy('widen-hours', anInstance({ requests: two({ windows: broken }) }))).toMatchObject({
      changes: [{ windows: [{ day: 1, from: 32, to: 36 }] }],
      size: 0,
    });
  });

  it('pay a little more, to the cent, and never more than alone', () => {
    const operators = [anOperator('o', { cents: [1000, 1201, 1400, 1600] })];
    const requests = two({ maxCents: 590 });
    expect(remedy('pay-more', anInstance({ requests, operators }))).toMatchObject({
      changes: [{ maxCents: 601 }],
      size: 11,
    });
    const cheapAlone = two({ maxCents: 590, soloCents: 600 });
    expect(remedy('pay-more', anInstance({ requests: cheapAlone, operators }))).toBeUndefined();
  });

  it('do without a tag, or accept one', () => {
    expect(remedy('do-without', anInstance({ requests: two({ needs: ['arabic'] }) }))).toMatchObject({
      changes: [{ tag: 'arabic' }],
    });
    const venues = [aVenue('v', { tags: ['pets'] })];
    expect(remedy('accept-tag', anInstance({ requests: two({ refuses: ['smoke', 'pets'] }), venues }))).toMatchObject({
      changes: [{ tag: 'pets' }],
      size: 1,
    });
  });

  it('host', () => {
    expect(remedy('host', anInstance({ requests: two(), venues: [] }))).toMatchObject({
      changes: [{ hostSeats: 2 }],
      size: 2,
    });
  });

  it('ask for those participants only who suit one pool', () => {
    const requests = two({ seats: 3, ages: [1, 9, 10] }, { ages: [9] });
    expect(remedies(anInstance({ requests }))).toMatchObject([
      { changes: [{ kind: 'fewer-participants', ages: [9, 10] }], fits: 'beside-the-plan' },
    ]);
  });

  it('join a pool of the plan, or what would open it', () => {
    const requests = [...two(), aRequest('c'), aRequest('d', { windows: mornings })];
    const plan = aPlan(aPool(['b', 'c']));
    const full = anInstance({ requests: requests.with(0, aRequest('a', { maxCents: 460 })) });
    expect(remedy('pay-more', full, plan)).toMatchObject({
      changes: [{ maxCents: 467 }],
      fits: 'in-a-pool-of-the-plan',
      joins: 0,
      pool: { members: ['b', 'c', 'a'] },
    });
  });
});

describe('what others could do', () => {
  it('one more household, or as many as the operator or the price asks for', () => {
    const alone = anInstance({ requests: [aRequest('a')] });
    expect(remedy('add-households', alone)).toMatchObject({
      changes: [{ ids: ['new-household-1'], at: { venue: 'v' }, withinMetres: 800 }],
      size: 1,
    });
    const operators = [anOperator('o', { minSeats: 4 })];
    expect(remedy('add-households', anInstance({ requests: two(), operators }))?.size).toBe(2);
    // 12 euro for two, 14 for three, 16 for four: 4 euro each is reached with four.
    const poor = two({ maxCents: 400 }, { maxCents: 500 });
    expect(remedy('add-households', anInstance({ requests: poor }))?.size).toBe(2);
  });

  it('an operator works longer, at the fewest hours', () => {
    const operators = [anOperator('o', { windows: [1, 3].map((day) => ({ day, from: 30, to: 35 })) })];
    expect(remedy('extend-operator', anInstance({ requests: two(), operators }))).toMatchObject({
      changes: [{ operator: 'o', windows: [1, 3].map((day) => ({ day, from: 32, to: 36 })) }],
      size: 2,
    });
  });

  it('an operator learns, or asks less', () => {
    expect(remedy('train-operator', anInstance({ requests: two({ needs: ['arabic'] }) }))).toMatchObject({
      changes: [{ operator: 'o', tags: ['arabic'] }],
    });
    expect(remedy('lower-price', anInstance({ requests: two({ maxCents: 590 }) }))).toMatchObject({
      changes: [{ operator: 'o', seats: 2, cents: 1180 }],
      size: 20,
    });
  });

  it('an operator comes, at no lower a price than the households can pay', () => {
    expect(remedy('add-operator', anInstance({ requests: two({ needs: ['arabic'] }), operators: [] }))).toMatchObject({
      changes: [{ at: { venue: 'v' }, tags: ['arabic'], seats: 2, cents: 1600 }],
    });
  });

  it('a venue has more room', () => {
    expect(remedy('enlarge-venue', anInstance({ requests: two(), venues: [aVenue('v', { seats: 1 })] }))).toMatchObject(
      {
        changes: [{ venue: 'v', seats: 2 }],
        size: 1,
      },
    );
  });

  it('a venue opens anywhere within what is said', () => {
    const instance = anInstance({ requests: two({}, half), venues: [] });
    const found = remedy('add-venue', instance);
    expect(found).toMatchObject({ changes: [{ near: 'a', withinMetres: 298, seats: 2 }], size: 2 });
    // At the far end, away from the other household, it still works; a little farther it does not.
    const at = (metres: number) => [aVenue('new-venue', { lat: 45.58 - metres / 111_195 })];
    const valid = (metres: number) =>
      checkPlan({ ...instance, venues: at(metres) }, aPlan(...(found ? [found.pool] : []))).broken.length === 0;
    expect([valid(297), valid(302)]).toEqual([true, false]);
  });

  it('a venue opens, but none with what somebody refuses', () => {
    const requests = two({ needs: ['pets'] }, { refuses: ['pets'] });
    expect(remedy('add-venue', anInstance({ requests, venues: [] }))).toBeUndefined();
    expect(remedy('add-venue', anInstance({ requests: two({ needs: ['step-free'] }), venues: [] }))).toMatchObject({
      changes: [{ tags: ['step-free'] }],
    });
  });
});

describe('what is claimed', () => {
  it('takes account of the hours that the plan has taken', () => {
    const requests = [...two({ needs: ['arabic'] }), aRequest('c'), aRequest('d')];
    const plan = aPlan(aPool(['c', 'd']));
    const operators = [anOperator('o', { maxSeats: 2, cents: [1000, 1200] })];
    // The only operator is with others then: with the tag, a pool keeps the rules by itself, but not beside the plan.
    expect(remedy('train-operator', anInstance({ requests, operators }), plan)?.fits).toBe('by-itself');
    const more = [...operators, anOperator('p', { maxSeats: 2, cents: [1000, 1200] })];
    const venues = [aVenue('v'), aVenue('w')];
    expect(remedy('train-operator', anInstance({ requests, operators: more, venues }), plan)).toMatchObject({
      changes: [{ operator: 'p' }],
      fits: 'beside-the-plan',
    });
  });

  it('is nothing to change where a pool is still possible', () => {
    expect(remedies(anInstance({ requests: two() }))).toMatchObject([
      { changes: [], fits: 'beside-the-plan', pool: { members: ['a', 'b'] } },
    ]);
  });

  it('is several changes together where no single one would do', () => {
    const lonely = aRequest('a', { maxMetres: 0 });
    const kinds = (instance: PoolingInstance) =>
      remedies(instance).map(({ changes }) => changes.map(({ kind }) => kind));
    expect(kinds(anInstance({ requests: [lonely], venues: [] }))).toEqual([['host', 'add-households']]);
    const nobody = anInstance({ requests: [lonely], venues: [], operators: [] });
    expect(kinds(nobody)).toEqual([['add-venue', 'add-households', 'add-operator']]);
    const never = anInstance({ requests: [{ ...lonely, windows: [] }], venues: [], operators: [] });
    expect(kinds(never)).toEqual([['widen-hours', 'add-venue', 'add-households', 'add-operator']]);
  });

  it('names newcomers as nobody is named, not even by those who avoid somebody', () => {
    const requests = [aRequest('a', { avoid: [requestId('new-household-1')] }), aRequest('new-x', far)];
    expect(remedy('add-households', anInstance({ requests }))).toMatchObject({
      changes: [{ ids: ['new-new-household-1'] }],
    });
  });
});

it('a change of what nobody knows changes nothing', () => {
  const instance = anInstance({ requests: two() });
  const [o, v] = ['nobody' as OperatorId, 'nowhere' as VenueId];
  const changes: Change[] = [
    { kind: 'host', request: requestId('x'), hostSeats: 3 },
    { kind: 'train-operator', operator: o, tags: ['x'] },
    { kind: 'lower-price', operator: 'o' as OperatorId, seats: 99, cents: 0 },
    { kind: 'enlarge-venue', venue: v, seats: 9 },
    { kind: 'add-venue', id: v, near: requestId('x'), withinMetres: 1, seats: 2, tags: [] },
    { kind: 'add-operator', id: o, at: { venue: v }, windows: [], tags: [], seats: 2, cents: 1 },
    {
      kind: 'add-households',
      ids: [requestId('y')],
      like: requestId('a'),
      at: { venue: v },
      withinMetres: 1,
      windows: [],
    },
  ];
  for (const change of changes) expect(applyChange(instance, change)).toEqual(instance);
});
