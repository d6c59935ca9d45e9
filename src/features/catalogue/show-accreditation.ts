import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';
import { actorId } from '../people/public.ts';
import {
  alignAccreditedFacet,
  findProvider,
  insertProvider,
  markAccredited,
  noteAccreditedChange,
  writeCodes,
  type RegisteredProvider,
} from './accredited-store.ts';
import { mayShowAccreditation, type CataloguePermit } from './policy.ts';

export type { RegisteredProvider } from './accredited-store.ts';

/**
 * Brings what the catalogue says of a provider in line with its accreditations, in the transaction that changed them. Where
 * one `changed`, its services did too, for whoever asks what is new.
 */
export async function showAccreditation(
  tx: Tx,
  ctx: Ctx,
  providerId: string,
  { changed }: { readonly changed: boolean },
): Promise<void> {
  const permit = permitOf(ctx);
  await markAccredited(tx, permit, providerId);
  await alignAccreditedFacet(tx, permit, providerId);
  if (changed) await noteAccreditedChange(tx, permit, providerId, ctx.now);
}

/** The organisation's entry in the municipality's register, made where there is none, with the codes that it is known by. */
export async function registerProvider(tx: Tx, ctx: Ctx, provider: RegisteredProvider): Promise<string> {
  const permit = permitOf(ctx);
  const known = await findProvider(tx, provider);
  const id = known ?? ctx.newId();
  if (known === undefined) await insertProvider(tx, permit, id, provider);
  const { taxCode, runtsSection } = provider;
  const codes = { tax_id: taxCode, ...(runtsSection !== null && { will_runts_section: runtsSection }) };
  await writeCodes(tx, permit, id, codes, { kind: ctx.actor.kind, id: actorId(ctx.actor), now: ctx.now });
  return id;
}

function permitOf({ actor }: Ctx): CataloguePermit {
  const permit = mayShowAccreditation(actor);
  if (permit === undefined) throw new Error(`an actor of kind ${actor.kind} shows no accreditation`);
  return permit;
}
