import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { refreshOpenings } from '../opening/refresh-openings.ts';
import type { CataloguePermit } from '../policy.ts';
import { applyValues } from './apply-values.ts';
import { readEntry, writeEntry } from './entry-store.ts';
import type { EntryField, FieldValues } from './fields.ts';
import { indexEntry } from './index-entry.ts';
import { compareWithMine, onlyChanged, type Difference } from './merge-versions.ts';
import type { Entry, EntryContent, EntryPlace } from './model.ts';
import type { Whereabouts } from './places/own-place.ts';
import { readPlaces } from '../place-store.ts';
import { readTheVersion } from './read-versions.ts';
import { tellsAddress } from './tells-address.ts';
import { keepVersions, type Superseding } from './version-store.ts';
import { writePlaces, type Together } from './places/write-places.ts';

export interface EntryChange extends Superseding {
  readonly id: string;
  /** The version that the person saw. */
  readonly seen: number;
  readonly values: FieldValues;
  /** Where the entry's own row said that it is, of a version that is restored. */
  readonly where?: Whereabouts | undefined;
  /** Of a place that is corrected for several services at once. */
  readonly together?: Together;
}

export type ChangeOutcome =
  | {
      readonly kind: 'changed';
      readonly version: number;
      readonly fields: readonly EntryField[];
      /** It, or a place of it, had a position, and nobody knows where its new address is: no map shows it. */
      readonly lostPosition: boolean;
    }
  /** It says all that already. */
  | { readonly kind: 'unchanged'; readonly version: number }
  /** Somebody changed it since: nothing was written. What differs, for the person to choose from. */
  | { readonly kind: 'meanwhile'; readonly entry: Entry; readonly differences: readonly Difference[] }
  /** It would tell where a protected place is. */
  | { readonly kind: 'tells-address'; readonly field: EntryField }
  | { readonly kind: 'unknown' };

/**
 * The one way in which people change an entry. Whoever has not seen the version that stands overwrites nothing: they get
 * what differs and decide. What the entry said is kept, and it is found by its new words at once.
 */
export async function changeEntry(
  tx: Tx,
  ctx: Ctx,
  permit: CataloguePermit,
  change: EntryChange,
): Promise<ChangeOutcome> {
  const entry = await readEntry(tx, change.id, { forUpdate: true });
  if (entry === undefined) return { kind: 'unknown' };
  if (entry.version !== change.seen) {
    const seen = await readTheVersion(tx, entry, change.seen);
    if (seen === undefined) return { kind: 'unknown' };
    const differences = compareWithMine(seen.content, change.values, entry.content);
    return differences.some(({ changedBy }) => changedBy !== 'them')
      ? { kind: 'meanwhile', entry, differences }
      : { kind: 'unchanged', version: entry.version };
  }
  const changed = onlyChanged(entry.content, change.values);
  if (changed.size === 0) return { kind: 'unchanged', version: entry.version };
  const telling = await tellsAddress(tx, entry, changed);
  if (telling !== undefined) return { kind: 'tells-address', field: telling };
  // Somewhere else now: the map must not go on showing the old door.
  const around = { places: await readPlaces(tx), municipality: ctx.municipality, where: change.where };
  const said = applyValues(entry, changed, around);
  const changedHere = [...new Set([...entry.changedHere, ...changed.keys()])].sort();
  await keepVersions(tx, permit, ctx, [entry.id], change);
  const content = await writePlaces(tx, permit, ctx, entry, said, change.together);
  await writeEntry(tx, permit, entry.id, { content, changedHere, now: ctx.now });
  await indexEntry(tx, permit, { ...entry, content });
  await refreshOpenings(tx, permit, ctx, [entry.id]);
  await recordAudit(tx, ctx, change.cause === 'restore' ? 'entry-restored' : 'entry-changed', 'service', entry.id);
  const lostPosition = losesPosition(entry.content, content);
  return { kind: 'changed', version: entry.version + 1, fields: [...changed.keys()], lostPosition };
}

/** A place that came with an address, or that stood somewhere. */
function isNewThere(before: EntryPlace | undefined, { location }: EntryPlace): boolean {
  return before === undefined ? (location.addresses ?? []).length > 0 : before.position !== undefined;
}

function losesPosition(before: EntryContent, after: EntryContent): boolean {
  const own = after.address !== undefined && before.lat !== undefined && after.lat === undefined;
  const places = Object.entries(after.places ?? {});
  return own || places.some(([id, place]) => place.position === undefined && isNewThere(before.places?.[id], place));
}
