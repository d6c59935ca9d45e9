import { expect, it } from 'vitest';
import { staffRoles } from '../../domain/staff-roles.ts';
import type { Actor } from '../people/public.ts';
import { mayContribute, mayWriteReport } from './policy.ts';

const staff = staffRoles.map((role): Actor => ({ kind: 'staff', accountId: 'a', name: 'A', role }));
const actors: readonly Actor[] = [
  { kind: 'public' },
  { kind: 'resident', requestId: 'r' },
  { kind: 'system' },
  ...staff,
];
const named = (actor: Actor) => (actor.kind === 'staff' ? actor.role : actor.kind);

function allowed(policy: typeof mayWriteReport | typeof mayContribute, kind: 'lab' | 'municipality'): string[] {
  return actors.filter((actor) => policy({ actor, municipality: { kind } }) !== undefined).map(named);
}

it('lets the lab alone write its report', () => {
  expect(allowed(mayWriteReport, 'lab')).toEqual(['system', 'lab-coordinator', 'administrator']);
  expect(allowed(mayWriteReport, 'municipality')).toEqual([]);
});

it('lets the cities contribute, and not the lab to itself', () => {
  expect(allowed(mayContribute, 'municipality')).toEqual([
    'system',
    'community-manager',
    'city-manager',
    'lab-coordinator',
  ]);
  expect(allowed(mayContribute, 'lab')).toEqual([]);
});
