import { expect, it } from 'vitest';
import { staffRoles, type Actor } from '../people/public.ts';
import * as policy from './policy.ts';

const request = 'a0000000-0000-4000-8000-000000000001';
const actors: readonly (readonly [string, Actor])[] = [
  ['public', { kind: 'public' }],
  ['itself', { kind: 'resident', requestId: request }],
  ['another family', { kind: 'resident', requestId: 'b0000000-0000-4000-8000-000000000002' }],
  ['system', { kind: 'system' }],
  ...staffRoles.map((role) => [role, { kind: 'staff', accountId: 'x', name: 'x', role }] as const),
];

function allowed(may: (actor: Actor) => unknown): string[] {
  return actors.filter(([, actor]) => Boolean(may(actor))).map(([name]) => name);
}

const withFamilies = ['desk-operator', 'community-manager', 'administrator'];

it.each([
  ['mayFindGroups', policy.mayFindGroups, ['system']],
  ['mayClean', policy.mayClean, ['system']],
  ['mayOpenForAll', policy.mayOpenForAll, ['community-manager', 'administrator']],
  ['maySupply', policy.maySupply, ['community-manager', 'administrator']],
  ['mayInviteForAll', policy.mayInviteForAll, withFamilies],
  ['mayWatchFor', policy.mayWatchFor, withFamilies],
  ['mayReadMembersOf', policy.mayReadMembersOf, withFamilies],
  ['mayReadForming', policy.mayReadForming, [...withFamilies, 'city-manager']],
] as const)('%s', (_name, may, who) => {
  expect(allowed(may).sort()).toEqual([...who].sort());
});

it.each([
  ['mayJoinFor', policy.mayJoinFor, ['itself', 'system', ...withFamilies]],
  ['mayOpenFor', policy.mayOpenFor, ['itself', ...withFamilies]],
  ['mayInviteFor', policy.mayInviteFor, ['itself', ...withFamilies]],
  ['mayReadOwn', policy.mayReadOwn, ['itself', ...withFamilies]],
] as const)('%s, for one request', (_name, may, who) => {
  expect(allowed((actor) => may(actor, request)).sort()).toEqual([...who].sort());
});
