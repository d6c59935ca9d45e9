import { expect, it } from 'vitest';
import type { PoolableRequest } from '../../requests/public.ts';
import { buildInstance } from './build-instance.ts';
import { explainLeftOut } from './explain-left-out.ts';
import type { PoolingFacts } from './pooling-facts.ts';
import { anOperator, aRequest, aVenue, someFacts } from './some-facts.ts';

const mornings = [1, 3].map((day) => ({ day, from: 16, to: 24 }));

function reasonFor(anna: Partial<PoolableRequest>, given: Partial<PoolingFacts> = {}, deadline = () => false) {
  const facts = someFacts({ requests: [aRequest('anna', anna), aRequest('bruno')], ...given });
  return explainLeftOut(buildInstance(facts).instance, [], deadline).find(({ requestId }) => requestId === 'anna')
    ?.reason;
}

it('names the last hurdle of each', () => {
  expect(reasonFor({ days: 1 })).toBe('no-compatible-neighbour');
  expect(reasonFor({}, { venues: [aVenue({ lat: 45.7 })] })).toBe('place-missing');
  expect(reasonFor({}, { operators: [anOperator({ windows: mornings })] })).toBe('no-operator-at-those-hours');
  expect(reasonFor({ needs: ['arabic'] })).toBe('need-not-met');
  expect(reasonFor({ maxCents: 500 })).toBe('price-out-of-reach');
  expect(reasonFor({})).toBe('lost-to-better-group');
});

it('looks at each kind of help by itself', () => {
  expect(reasonFor({ kindOfHelp: 'homework' })).toBe('no-compatible-neighbour');
  const homework = [aRequest('anna', { kindOfHelp: 'homework' }), aRequest('carla', { kindOfHelp: 'homework' })];
  expect(reasonFor({}, { requests: homework })).toBe('no-operator-at-those-hours');
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
  expect(explainLeftOut(instance, [pool], () => false)).toEqual([]);
});
