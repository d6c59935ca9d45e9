import { expect, it } from 'vitest';
import { staffRoles, type Actor, type StaffRole } from '../people/public.ts';
import {
  mayAnswerFor,
  mayAskWhatIf,
  mayForgetRuns,
  mayKeepOperators,
  mayKeepSupply,
  mayLapse,
  mayReadMembers,
  mayReadPools,
  mayRunPooling,
  mayStopGroups,
} from './policy.ts';

const requestId = 'f0000000-0000-4000-8000-000000000001';
const staff = (role: StaffRole): Actor => ({ kind: 'staff', accountId: 'a', name: 'A', role });
const actors: Record<string, Actor> = {
  public: { kind: 'public' },
  system: { kind: 'system' },
  family: { kind: 'resident', requestId },
  'another family': { kind: 'resident', requestId: 'f0000000-0000-4000-8000-000000000002' },
  ...Object.fromEntries(staffRoles.map((role) => [role, staff(role)])),
};

function allowed(policy: (actor: Actor) => unknown): string[] {
  return Object.entries(actors).flatMap(([name, actor]) =>
    policy(actor) === undefined || policy(actor) === false ? [] : [name],
  );
}

it('says who may do what with groups, and nobody else may', () => {
  expect(allowed(mayRunPooling)).toEqual(['system', 'community-manager', 'city-manager', 'administrator']);
  expect(allowed((actor) => mayAnswerFor(actor, requestId))).toEqual([
    'family',
    'desk-operator',
    'community-manager',
    'administrator',
  ]);
  expect(allowed(mayAskWhatIf)).toEqual(allowed(mayRunPooling));
  expect(allowed(mayForgetRuns)).toEqual(['system']);
  expect(allowed(mayLapse)).toEqual(['system']);
  expect(allowed(mayStopGroups)).toEqual(['system', 'desk-operator', 'city-manager', 'administrator']);
  expect(allowed(mayKeepSupply)).toEqual(['system', 'community-manager', 'city-manager', 'administrator']);
  expect(allowed((actor) => mayKeepOperators(actor, 'p'))).toEqual(allowed(mayKeepSupply));
  expect(allowed(mayReadPools)).toEqual(['desk-operator', 'community-manager', 'city-manager', 'administrator']);
  expect(allowed(mayReadMembers)).toEqual(['desk-operator', 'community-manager', 'administrator']);
});

it('a provider keeps its own operators, and no other’s', () => {
  const provider: Actor = { kind: 'staff', accountId: 'a', name: 'A', role: 'provider', providerId: 'p' };
  expect(mayKeepOperators(provider, 'p')).toBeDefined();
  expect(mayKeepOperators(provider, 'q')).toBeUndefined();
});
