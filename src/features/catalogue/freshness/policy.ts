import { hasRole, type Actor } from '../../people/public.ts';

declare const permitBrand: unique symbol;
/** Proof that a policy was asked; the store that writes a city's rules requires it. */
export type RulesPermit = { readonly [permitBrand]: 'keeping-rules' };

const permit = {} as RulesPermit;

/** How long entries are believed, and how many are looked at again, is for whoever answers for the city. */
export function mayChangeRules(actor: Actor): RulesPermit | undefined {
  return hasRole(actor, 'administrator', 'city-manager') ? permit : undefined;
}
