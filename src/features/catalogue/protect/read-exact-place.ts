import { read, readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import {
  readExactPlace,
  readProtectedEntries,
  type ExactRow,
  type ProtectedEntry,
  type ToldExactPlace,
} from './exact-place-store.ts';
import { mayReadExactPlace } from './policy.ts';

const mostListed = 500;

/** The entries whose address is protected, by name and quarter. Undefined for who may not read where they are. */
export async function listProtected(ctx: Ctx): Promise<ProtectedEntry[] | undefined> {
  return mayReadExactPlace(ctx.actor) ? read(ctx, (tx) => readProtectedEntries(tx, mostListed)) : undefined;
}

/** Where one of them is; that it was read is noted. */
export async function openExactPlace(
  ctx: Ctx,
  kind: ExactRow['kind'],
  id: string,
): Promise<ToldExactPlace | undefined> {
  if (!mayReadExactPlace(ctx.actor)) return undefined;
  return readRecord(ctx, async (tx) => {
    const place = await readExactPlace(tx, kind, id);
    if (place !== undefined) await recordAudit(tx, ctx, 'address-read', 'service', place.serviceId ?? id);
    return place;
  });
}
