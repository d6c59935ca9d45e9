import { expect, test } from 'vitest';
import { staffRoles, type Actor } from '../people/public.ts';
import { mayOpenDesk } from './policy.ts';

const id = 'a0000000-0000-4000-8000-000000000001';

test.each(staffRoles)('the desk opens for %s only if they accompany people', (role) => {
  const actor: Actor = { kind: 'staff', accountId: id, name: 'Anna', role };
  expect(mayOpenDesk(actor)).toBe(['desk-operator', 'community-manager', 'administrator'].includes(role));
});

test.each<Actor>([{ kind: 'public' }, { kind: 'resident', requestId: id }, { kind: 'system' }])(
  'the desk is closed to $kind',
  (actor) => {
    expect(mayOpenDesk(actor)).toBe(false);
  },
);
