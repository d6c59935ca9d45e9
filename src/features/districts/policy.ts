import type { Ctx } from '../context.ts';
import { hasRole } from '../people/public.ts';

declare const permitBrand: unique symbol;
/** Proof that a policy was asked; the store that writes requires it. */
export interface DistrictPermit {
  readonly [permitBrand]: 'districts';
}

/** The lab enters districts; everybody reads them. */
export function mayKeepDistricts({
  actor,
  municipality,
}: Pick<Ctx, 'actor' | 'municipality'>): DistrictPermit | undefined {
  const allowed =
    municipality.kind === 'lab' && (actor.kind === 'system' || hasRole(actor, 'lab-coordinator', 'administrator'));
  return allowed ? ({} as DistrictPermit) : undefined;
}
