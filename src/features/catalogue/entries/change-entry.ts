import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { refreshOpenings } from '../opening/refresh-openings.ts';
import type { CataloguePermit } from '../policy.ts';
import { mentionsAddress } from '../protect/scrub-address.ts';
import { readEntry, readExactAddresses, writeEntry } from './entry-store.ts';
import { withValues, type EntryField, type FieldValues } from './fields.ts';
import { indexEntry } from './index-entry.ts';
import { compareWithMine, onlyChanged, type Difference } from './merge-versions.ts';
import type { Entry } from './model.ts';
import { readPlaces } from '../place-store.ts';
import { whereItStands } from './where-it-stands.ts';
import { keepVersions, readVersions, type Superseding } from './version-store.ts';

export interface EntryChange extends Superseding {
  readonly id: string;
  /** The version that the person saw. */
  readonly seen: number;
  readonly values: FieldValues;
}

export type ChangeOutcome =
  | {
      readonly kind: 'changed';
      readonly version: number;
      readonly fields: readonly EntryField[];
      /** It had a position, and nobody knows where its new address is: no map shows it. */
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
    const [seen] = await readVersions(tx, change.id, { most: 1, version: change.seen });
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
  const said = withValues(entry.content, changed);
  // Somewhere else now: the map must not go on showing the old door.
  const content = changed.has('address') ? whereItStands(said, await readPlaces(tx)) : said;
  const changedHere = [...new Set([...entry.changedHere, ...changed.keys()])].sort();
  await keepVersions(tx, permit, ctx, [entry.id], change);
  await writeEntry(tx, permit, entry.id, { content, changedHere, now: ctx.now });
  await indexEntry(tx, permit, { ...entry, content });
  await refreshOpenings(tx, permit, ctx, [entry.id]);
  await recordAudit(tx, ctx, change.cause === 'restore' ? 'entry-restored' : 'entry-changed', 'service', entry.id);
  const lostPosition = content.address !== undefined && entry.content.lat !== undefined && content.lat === undefined;
  return { kind: 'changed', version: entry.version + 1, fields: [...changed.keys()], lostPosition };
}

/** The first field that says the street of a place whose address is protected. */
export async function tellsAddress(
  tx: Tx,
  { id, content }: Entry,
  changed: FieldValues,
): Promise<EntryField | undefined> {
  if (content.protectedPlace && changed.get('address') !== undefined) return 'address';
  const exact = await readExactAddresses(tx, id);
  return [...changed].find(([, value]) => exact.some((address) => mentionsAddress(value, address)))?.[0];
}
