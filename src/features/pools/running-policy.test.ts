import { expect, it } from 'vitest';
import { staffRoles, type Actor, type StaffRole } from '../people/public.ts';
import {
  mayChangeContribution,
  mayChangeGroup,
  mayCloseMonths,
  mayEndCalendarLink,
  mayFinish,
  mayForgetGroups,
  mayKeepRegister,
  mayMakeCalendarLink,
  mayModerate,
  mayMoveFor,
  mayReadStatement,
  mayReadSums,
  maySayAbsence,
  mayTellHowItWent,
  mayWrite,
  mayWriteAs,
} from './running-policy.ts';

const staff = (role: StaffRole, providerId?: string): Actor => ({
  kind: 'staff',
  accountId: 'account',
  name: 'Staff',
  role,
  ...(providerId !== undefined && { providerId }),
});
const family: Actor = { kind: 'resident', requestId: 'own' };

const everybody: readonly (readonly [string, Actor])[] = [
  ['public', { kind: 'public' }],
  ['system', { kind: 'system' }],
  ['family', family],
  ['another-family', { kind: 'resident', requestId: 'other' }],
  ['own-provider', staff('provider', 'filo')],
  ...staffRoles.map((role) => [role, staff(role, role === 'provider' ? 'another' : undefined)] as const),
];

/** Who of everybody may. */
function whoMay(may: (actor: Actor) => unknown): string[] {
  return everybody.flatMap(([name, actor]) => (may(actor) === undefined || may(actor) === false ? [] : [name])).sort();
}

const desk = ['administrator', 'community-manager', 'desk-operator'];
const group = { providerId: 'filo', requestIds: ['own'] };

it.each([
  ['keeps the register', (actor: Actor) => mayKeepRegister(actor, 'filo'), [...desk, 'own-provider', 'system']],
  ['says an absence', (actor: Actor) => maySayAbsence(actor, 'own'), [...desk, 'family']],
  ['makes a family’s calendar address', (actor: Actor) => mayMakeCalendarLink(actor, 'own'), ['family']],
  ['ends a family’s calendar address', (actor: Actor) => mayEndCalendarLink(actor, 'own'), [...desk, 'family']],
  ['closes months', mayCloseMonths, ['system']],
  ['forgets groups that are over', mayForgetGroups, ['system']],
  ['reads a family’s statement', (actor: Actor) => mayReadStatement(actor, 'own'), [...desk, 'family']],
  ['reads a group’s sums', (actor: Actor) => mayReadSums(actor, 'filo'), [...desk, 'city-manager', 'own-provider']],
  ['writes into a group', (actor: Actor) => mayWrite(actor, group), [...desk, 'family', 'own-provider']],
  ['writes in a family’s name', (actor: Actor) => mayWriteAs(actor, 'own'), [...desk, 'family']],
  ['changes what the city adds', mayChangeContribution, [...desk, 'system']],
  ['moderates', mayModerate, ['administrator', 'community-manager']],
  ['proposes changes', mayChangeGroup, ['administrator', 'community-manager', 'system']],
  ['leaves and answers for a family', (actor: Actor) => mayMoveFor(actor, 'own'), [...desk, 'family']],
  ['ends a group', mayFinish, ['administrator', 'community-manager', 'system']],
  ['tells how it went', (actor: Actor) => mayTellHowItWent(actor, 'own'), [...desk, 'family']],
] as const)('says who %s', (_act, may, who) => {
  expect(whoMay(may)).toEqual([...who].sort((one, other) => (one < other ? -1 : 1)));
});
