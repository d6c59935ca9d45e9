import { expect, test } from 'vitest';
import { staffRoles, type Actor } from '../people/public.ts';
import { mayKeepPlaces } from './policy.ts';

const staff = (role: (typeof staffRoles)[number]): Actor => ({ kind: 'staff', accountId: 'a', name: 'Anna', role });

test('quarters and streets are kept by who brings people together, who answers for the city, and the administrator', () => {
  expect(staffRoles.filter((role) => mayKeepPlaces(staff(role)) !== undefined)).toEqual([
    'community-manager',
    'city-manager',
    'administrator',
  ]);
  expect(mayKeepPlaces({ kind: 'system' })).toBeDefined();
  expect(mayKeepPlaces({ kind: 'public' })).toBeUndefined();
  expect(mayKeepPlaces({ kind: 'resident', requestId: 'r' })).toBeUndefined();
});
