import { messages } from '../../../../i18n/index.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Ctx } from '../../../context.ts';
import type { CataloguePermit } from '../../policy.ts';
import { changeEntry, type ChangeOutcome, type EntryChange } from '../change-entry.ts';
import { readEntry } from '../entry-store.ts';
import type { FieldValues } from '../fields.ts';
import { onlyChanged } from '../merge-versions.ts';
import type { Entry } from '../model.ts';
import { tellsAddress } from '../tells-address.ts';
import { lockSharing, readSharing, type Sharing } from './entry-place-store.ts';
import { isOfLocation, placeField, placeOfField } from './place-fields.ts';

/** A place that is corrected for every service that is there. */
export interface Everywhere {
  readonly placeId: string;
  /** Ids of the other services that the person was told of. */
  readonly there: readonly string[];
}

export type EverywhereOutcome =
  | ChangeOutcome
  /** Others are there than the person was told: nothing was written. */
  | { readonly kind: 'others-there' }
  | (Extract<ChangeOutcome, { readonly kind: 'changed' }> & {
      /** How many other services were corrected along with it. */
      readonly also: number;
    });

/**
 * Changes an entry, and where one of its places is for the others that are there too. Each of them gets its next version, which says
 * with whom it was corrected. What the entry says of itself at the place, its hours and numbers, is its own.
 */
export async function changeEverywhere(
  tx: Tx,
  ctx: Ctx,
  permit: CataloguePermit,
  change: EntryChange,
  { placeId, there }: Everywhere,
): Promise<EverywhereOutcome> {
  await lockSharing(tx, placeId);
  const sharing = await readSharing(tx, change.id, placeId);
  const asTold = sharing.length === there.length && sharing.every(({ serviceId }) => there.includes(serviceId));
  if (!asTold) return { kind: 'others-there' };
  const entry = await readEntry(tx, change.id, { forUpdate: true });
  if (entry?.version !== change.seen) return changeEntry(tx, ctx, permit, change);
  const ofLocation = onlyChanged(entry.content, ofPlace(change.values, placeId));
  if (ofLocation.size === 0) return changeEntry(tx, ctx, permit, change);
  const others: Other[] = [];
  for (const one of sharing) {
    const other = await readEntry(tx, one.serviceId);
    if (other === undefined) continue;
    const values = forPlaces(ofLocation, one);
    const telling = await tellsAddress(tx, other, values);
    const part = telling === undefined ? undefined : placeOfField(telling)?.part;
    if (telling !== undefined) return { kind: 'tells-address', field: placeField(placeId, part) };
    others.push({ entry: other, placeIds: one.placeIds, values });
  }
  const services = [change.id, ...others.map((other) => other.entry.id)];
  const outcome = await changeEntry(tx, ctx, permit, { ...change, together: { services } });
  if (outcome.kind !== 'changed') return outcome;
  const location = (await readEntry(tx, entry.id))?.content.places?.[placeId]?.locationId ?? '';
  for (const { entry: other, placeIds, values } of others)
    await changeEntry(tx, ctx, permit, {
      id: other.id,
      seen: other.version,
      values,
      cause: change.cause,
      reason: reasonWith(ctx, entry, change.reason),
      together: { services, locations: Object.fromEntries(placeIds.map((id) => [id, location])) },
    });
  return { ...outcome, also: others.length };
}

interface Other {
  readonly entry: Entry;
  readonly placeIds: readonly string[];
  readonly values: FieldValues;
}

function ofPlace(values: FieldValues, placeId: string): FieldValues {
  return new Map(
    [...values].filter(([field]) => {
      const of = placeOfField(field);
      return of?.placeId === placeId && of.part !== undefined && isOfLocation(of.part);
    }),
  );
}

/** The same of another service's places there. */
function forPlaces(values: FieldValues, { placeIds }: Sharing): FieldValues {
  return new Map(
    placeIds.flatMap((id) =>
      [...values].map(([field, value]) => [placeField(id, placeOfField(field)?.part), value] as const),
    ),
  );
}

const longestReason = 500;

function reasonWith(ctx: Ctx, { content }: Entry, reason: string | undefined): string {
  return messages(ctx.language).entries.correctedWith(content.title, reason).slice(0, longestReason);
}
