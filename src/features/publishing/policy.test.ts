import { expect, it } from 'vitest';
import { staffRoles } from '../../domain/staff-roles.ts';
import type { Actor } from '../people/public.ts';
import { mayPublish, mayReadExactFigures } from './policy.ts';

const staff = staffRoles.map((role): Actor => ({ kind: 'staff', accountId: 'a', name: 'A', role }));
const others: Actor[] = [{ kind: 'public' }, { kind: 'resident', requestId: 'r' }, { kind: 'system' }];
const nameOf = (actor: Actor) => (actor.kind === 'staff' ? actor.role : actor.kind);

it('lets the city manager and the command line publish, and nobody else', () => {
  expect([...staff, ...others].filter((actor) => mayPublish(actor) !== undefined).map(nameOf)).toEqual([
    'city-manager',
    'system',
  ]);
});

it('shows exact figures to the city manager and the community manager only', () => {
  expect([...staff, ...others].filter(mayReadExactFigures).map(nameOf)).toEqual(['community-manager', 'city-manager']);
});
