import { hasRole, type Actor } from '../people/public.ts';

declare const permitBrand: unique symbol;
/** Proof that a policy was asked; the stores that write a diagnosis require it. */
export type DiagnosisPermit = { readonly [permitBrand]: 'diagnosis' };

/** Whoever answers for the city, or brings its people together, writes its diagnosis. */
export function mayWriteDiagnosis(actor: Actor): DiagnosisPermit | undefined {
  const may = actor.kind === 'system' || hasRole(actor, 'city-manager', 'community-manager', 'administrator');
  return may ? ({} as DiagnosisPermit) : undefined;
}

/** All who work for the city read it; providers and the public do not. */
export function mayReadDiagnosis(actor: Actor): boolean {
  return mayWriteDiagnosis(actor) !== undefined || hasRole(actor, 'desk-operator');
}
