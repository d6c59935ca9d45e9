import { hasRole, type Actor } from '../people/public.ts';

declare const permitBrand: unique symbol;
/** Proof that a policy was asked; the store that publishes requires it. */
export type PublishPermit = { readonly [permitBrand]: 'publish' };

const permit = {} as PublishPermit;

/** Who answers for the city decides what it tells; the system does it for the command line. */
export function mayPublish(actor: Actor): PublishPermit | undefined {
  return actor.kind === 'system' || hasRole(actor, 'city-manager') ? permit : undefined;
}

/** Who sees the figures behind the protected ones: sums still, but of few families. */
export function mayReadExactFigures(actor: Actor): boolean {
  return hasRole(actor, 'city-manager', 'community-manager');
}
