import { expect, test } from 'vitest';
import { staffRoles, type Actor } from '../people/public.ts';
import { mayReadDiagnosis, mayWriteDiagnosis } from './policy.ts';

const staff = (role: (typeof staffRoles)[number]): Actor => ({ kind: 'staff', accountId: 'a', name: 'A', role });

test('who may write and who may read', () => {
  expect(staffRoles.filter((role) => mayWriteDiagnosis(staff(role)) !== undefined)).toEqual([
    'community-manager',
    'city-manager',
    'administrator',
  ]);
  expect(staffRoles.filter((role) => mayReadDiagnosis(staff(role)))).toEqual([
    'desk-operator',
    'community-manager',
    'city-manager',
    'administrator',
  ]);
  expect(mayReadDiagnosis({ kind: 'public' })).toBe(false);
});
