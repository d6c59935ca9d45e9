import { hasRole, type Actor } from '../../people/public.ts';

/** What people look for in vain is read by whoever answers them and by whoever decides what there will be. */
export function mayReadUnmet(actor: Actor): boolean {
  return (
    actor.kind === 'system' || hasRole(actor, 'desk-operator', 'community-manager', 'city-manager', 'administrator')
  );
}
