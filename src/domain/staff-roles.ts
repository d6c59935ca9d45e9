/** What somebody who signs in does. Residents need no account. */
export const staffRoles = [
  'desk-operator',
  'community-manager',
  'provider',
  'city-manager',
  'lab-coordinator',
  'administrator',
] as const;
export type StaffRole = (typeof staffRoles)[number];
