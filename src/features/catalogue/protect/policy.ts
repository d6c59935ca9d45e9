import { hasRole, type Actor } from '../../people/public.ts';
import { mayChangeEntries, type CataloguePermit } from '../policy.ts';

/** Where a protected place is, is read by whoever accompanies people there, and every reading leaves a row. */
export function mayReadExactPlace(actor: Actor): boolean {
  return hasRole(actor, 'desk-operator', 'administrator');
}

/** Whoever changes entries and may read where it is shows it to everybody again. */
export function mayShowAgain(actor: Actor): CataloguePermit | undefined {
  return mayReadExactPlace(actor) ? mayChangeEntries(actor) : undefined;
}
