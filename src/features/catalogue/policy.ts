import { hasRole, type Actor } from '../people/public.ts';

declare const permitBrand: unique symbol;
/** Proof that a policy was asked; the stores that write the catalogue require it. */
export type CataloguePermit = { readonly [permitBrand]: 'catalogue' };

const permit = {} as CataloguePermit;

/** The catalogue is kept by the municipality's administrator, or at the command line. Reading it is open to all. */
export function mayKeepCatalogue(actor: Actor): CataloguePermit | undefined {
  return actor.kind === 'system' || hasRole(actor, 'administrator') ? permit : undefined;
}

/** Quarters and streets are named by who brings people together and who answers for the city: without them nobody can ask. */
export function mayKeepPlaces(actor: Actor): CataloguePermit | undefined {
  const may = actor.kind === 'system' || hasRole(actor, 'community-manager', 'city-manager', 'administrator');
  return may ? permit : undefined;
}

/** What the catalogue says of a provider's accreditation follows it, by whoever checks and decides of it, or by the clock. */
export function mayShowAccreditation(actor: Actor): CataloguePermit | undefined {
  const may = actor.kind === 'system' || hasRole(actor, 'desk-operator', 'city-manager', 'administrator');
  return may ? permit : undefined;
}

/** Entries are changed, confirmed and judged one by one at the desk. */
export function mayChangeEntries(actor: Actor): CataloguePermit | undefined {
  const may = actor.kind === 'system' || hasRole(actor, 'desk-operator', 'community-manager', 'administrator');
  return may ? permit : undefined;
}

/** Whoever opens the link that was sent to the mailbox of an entry may say that the entry is right. */
export function mayConfirmByLink(link: { readonly serviceId: string } | undefined): CataloguePermit | undefined {
  return link === undefined ? undefined : permit;
}

/** A keeper whom the desk trusts changes the entries that name their mailbox at once. */
export function mayPublishOwn(trust: { readonly trusted: boolean } | undefined): CataloguePermit | undefined {
  return trust?.trusted === true ? permit : undefined;
}
