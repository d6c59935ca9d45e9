import { expect, test } from 'vitest';
import { staffRoles, type Actor } from '../people/public.ts';
import { mayPublishRules, mayWriteRules } from './policy.ts';

const actors: readonly (readonly [who: string, actor: Actor])[] = [
  ['public', { kind: 'public' }],
  ['resident', { kind: 'resident', requestId: 'r' }],
  ['system', { kind: 'system' }],
  ...staffRoles.map((role) => [role, { kind: 'staff', accountId: 'a', name: 'Anna', role }] as const),
];
const allowed = (may: (actor: Actor) => unknown) =>
  actors.filter(([, actor]) => may(actor) !== undefined).map(([who]) => who);

test('rules are written by the desk and by whoever answers for the city, and brought into force by the latter', () => {
  expect(allowed(mayWriteRules).toSorted()).toEqual(['administrator', 'city-manager', 'desk-operator', 'system']);
  expect(allowed(mayPublishRules).toSorted()).toEqual(['administrator', 'city-manager', 'system']);
});
