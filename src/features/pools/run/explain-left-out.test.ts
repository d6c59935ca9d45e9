import { expect, it } from 'vitest';
import type { PlannedPool } from '../../../domain/pooling/plan.ts';
import { PLAN_FORMAT } from '../../../domain/pooling/plan.ts';
import type { PoolableRequest } from '../../requests/public.ts';
import { buildInstance } from './build-instance.ts';
import { explainLeftOut } from './explain-left-out.ts';
import type { PoolingFacts } from './pooling-facts.ts';
import { aLivePool, anOperator, aRequest, aVenue, someFacts } from './some-facts.ts';

const mornings = [1, 3].map((day) => ({ day, from: 16, to: 24 }));

function leftOut(facts: PoolingFacts, pools: readonly PlannedPool[] = [], deadline = () => false) {
  const { instance, kept } = buildInstance(facts);
  return explainLeftOut({ instance, kept, plan: { format: PLAN_FORMAT, pools: [...kept, ...pools] } }, deadline)
    .leftOut;
}

function reasonFor(anna: Partial<PoolableRequest>, given: Partial<PoolingFacts> = {}, deadline = () => false) {
  const facts = someFacts({ requests: [aRequest('anna', anna), aRequest('bruno')], ...given });
  return leftOut(facts, [], deadline).find(({ requestId }) => requestId === 'anna')?.reason;
}

it('names the hurdle of each', () => {
  expect(reasonFor({ days: 1 })).toBe('no-compatible-neighbour');
  expect(reasonFor({ windows: mornings.map((window) => ({ ...window, to: 18 })) })).toBe('not-shareable');
  expect(reasonFor({}, { venues: [aVenue({ lat: 45.7 })] })).toBe('place-missing');
  expect(reasonFor({}, { operators: [anOperator({ windows: mornings })] })).toBe('no-operator-at-those-hours');
  expect(reasonFor({ needs: ['arabic'] })).toBe('need-not-met');
  expect(reasonFor({ maxCents: 500 })).toBe('price-out-of-reach');
  expect(reasonFor({})).toBe('still-possible');
});

it('looks for company among those who need the same kind of help, and for operators who give it', () => {
  const both = [anOperator(), anOperator({ id: 'piero', kindsOfHelp: ['homework'] })];
  expect(reasonFor({ kindOfHelp: 'homework' }, { operators: both })).toBe('no-compatible-neighbour');
  const homework = [aRequest('anna', { kindOfHelp: 'homework' }), aRequest('carla', { kindOfHelp: 'homework' })];
  expect(reasonFor({}, { requests: homework })).toBe('need-not-met');
});

it('counts the hours of groups that live as taken, and their families as settled', () => {
  expect(reasonFor({}, { livePools: [aLivePool({ fromSlot: 31 })] })).toBe('no-operator-at-those-hours');
  const alone = { requests: [aRequest('anna')], livePools: [aLivePool()] };
  expect(leftOut(someFacts(alone)).map(({ requestId, reason }) => [requestId, reason])).toEqual([
    ['anna', 'no-compatible-neighbour'],
  ]);
});

it('says what would be enough for each', () => {
  const changeFor = (anna: Partial<PoolableRequest>) => {
    const facts = someFacts({ requests: [aRequest('anna', anna), aRequest('bruno')] });
    return leftOut(facts).find(({ requestId }) => requestId === 'anna')?.change;
  };
  expect(changeFor({ days: 1 })).toEqual({ kinds: ['add-households'], households: 1 });
  expect(changeFor({ maxCents: 500 })?.kinds).toEqual(['pay-more']);
  expect(changeFor({})).toBeUndefined();
});

it('says so when there was no time to look', () => {
  expect(reasonFor({}, {}, () => true)).toBe('not-looked-at');
});

it('says nothing of who is in a group', () => {
  const { instance } = buildInstance(someFacts());
  const members = instance.requests.map(({ id }) => id);
  const [operator] = instance.operators;
  if (operator === undefined || members[0] === undefined) throw new Error('the facts have an operator and families');
  const pool = { operator: operator.id, place: { home: members[0] }, days: [1, 3], from: 32, members };
  expect(leftOut(someFacts(), [pool])).toEqual([]);
});
