import { expect, test } from 'vitest';
import { staffRoles, type Actor, type StaffRole } from '../people/public.ts';
import {
  mayApply,
  mayCheck,
  mayDecide,
  mayErase,
  mayGive,
  mayOpenOwn,
  mayPublishNotice,
  mayReadFiles,
  maySettle,
} from './policy.ts';

const staff = (role: StaffRole): Actor => ({
  kind: 'staff',
  accountId: 'a',
  name: 'A',
  role,
  ...(role === 'provider' && { providerId: 'filo' }),
});
const actors: Record<string, Actor> = {
  public: { kind: 'public' },
  resident: { kind: 'resident', requestId: 'r' },
  system: { kind: 'system' },
  ...Object.fromEntries(staffRoles.map((role) => [role, staff(role)])),
};

function allowed(policy: (actor: Actor) => unknown): string[] {
  return Object.entries(actors).flatMap(([name, actor]) =>
    policy(actor) === undefined || policy(actor) === false ? [] : [name],
  );
}

test('says who may do what with accreditations, and nobody else may', () => {
  expect(allowed(mayPublishNotice)).toEqual(['system', 'city-manager', 'administrator']);
  expect(allowed(mayApply)).toEqual(['public', 'system', 'provider']);
  expect(allowed(mayReadFiles)).toEqual(['desk-operator', 'city-manager', 'administrator']);
  expect(allowed(mayCheck)).toEqual(['system', 'desk-operator', 'administrator']);
  expect(allowed(mayDecide)).toEqual(['system', 'city-manager', 'administrator']);
  expect(allowed(maySettle)).toEqual(['system', 'desk-operator', 'city-manager', 'administrator']);
  expect(allowed(mayErase)).toEqual(['system']);
});

test('a provider opens its own file and no other, and one without a provider only by its link', () => {
  expect(allowed((actor) => mayOpenOwn(actor, { providerId: 'filo' }, false))).toEqual(['provider']);
  expect(allowed((actor) => mayGive(actor, { providerId: 'filo' }, false))).toEqual(['system', 'provider']);
  expect(allowed((actor) => mayOpenOwn(actor, { providerId: 'other' }, false))).toEqual([]);
  expect(allowed((actor) => mayOpenOwn(actor, { providerId: null }, false))).toEqual([]);
  expect(allowed((actor) => mayOpenOwn(actor, { providerId: null }, true))).toEqual(Object.keys(actors));
});
