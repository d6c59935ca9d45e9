import type { Ctx } from '../context.ts';
import { hasRole } from '../people/public.ts';

declare const permitBrand: unique symbol;
/** Proof that a policy was asked; the store that writes requires it. */
export interface FactPermit {
  readonly [permitBrand]: 'facts';
}

/** The lab tells the facts of the cities and of the programme; everybody reads them. A city's staff tells its own work elsewhere. */
export function mayKeepFacts({ actor, municipality }: Pick<Ctx, 'actor' | 'municipality'>): FactPermit | undefined {
  const allowed =
    municipality.kind === 'lab' && (actor.kind === 'system' || hasRole(actor, 'lab-coordinator', 'administrator'));
  return allowed ? ({} as FactPermit) : undefined;
}
