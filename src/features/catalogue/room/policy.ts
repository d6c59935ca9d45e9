import { hasRole, type Actor } from '../../people/public.ts';
import type { CataloguePermit } from '../policy.ts';

declare const permitBrand: unique symbol;
/** Proof that somebody may say how much room a service has. It goes with the permit to write the catalogue's row. */
export type RoomPermit = CataloguePermit & { readonly [permitBrand]: 'room' };

const permit = {} as RoomPermit;

/** What a link or a key of a provider opens. */
export interface RoomKey {
  readonly id: string;
  readonly providerId: string;
  readonly kind: 'link' | 'api';
}

/** The desk says the room of any service; a provider's link or key that of its own. The demo's loader says all. */
export function maySayRoom(
  actor: Actor,
  service: { readonly providerId: string | null },
  key?: RoomKey,
): RoomPermit | undefined {
  const own = key !== undefined && key.providerId === service.providerId;
  return own || mayGiveKeys(actor) !== undefined || actor.kind === 'system' ? permit : undefined;
}

/** Links and keys are given and ended by the desk. */
export function mayGiveKeys(actor: Actor): RoomPermit | undefined {
  return hasRole(actor, 'desk-operator', 'community-manager', 'administrator') ? permit : undefined;
}

/** For how long a figure is believed is for whoever answers for the city. */
export function mayRuleRoom(actor: Actor): RoomPermit | undefined {
  return hasRole(actor, 'city-manager', 'administrator') ? permit : undefined;
}
