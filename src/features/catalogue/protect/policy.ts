import { hasRole, type Actor } from '../../people/public.ts';

/** Where a protected place is, is read by whoever accompanies people there, and every reading leaves a row. */
export function mayReadExactPlace(actor: Actor): boolean {
  return hasRole(actor, 'desk-operator', 'administrator');
}
