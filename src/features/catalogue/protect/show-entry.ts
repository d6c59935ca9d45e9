import type { Tx } from '../../../platform/db/database.ts';
import { readRecord, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readEntry, writeEntry } from '../entries/entry-store.ts';
import { indexEntry } from '../entries/index-entry.ts';
import type { Entry, EntryContent } from '../entries/model.ts';
import { keepVersions } from '../entries/version-store.ts';
import { lockCatalogue } from '../write-store.ts';
import { deleteExactPlaces, type ExactRow } from './exact-place-store.ts';
import { askOrganizationAgain } from './organization-store.ts';
import { mayShowAgain } from './policy.ts';
import {
  quarterBefore,
  readExactRows,
  readLocationsHiddenHere,
  writeShownLocations,
  writeShownService,
} from './show-store.ts';

/** What would be shown again of an entry, before it is. */
export interface ShownAgain {
  readonly entry: Entry;
  /** Streets that everybody will read; empty where only a position is known. */
  readonly addresses: readonly string[];
  /** How many of its places stay hidden, since another hidden entry is there. */
  readonly staying: number;
}

/** Undefined where nobody here hid it, or its source keeps it hidden. Reading where it is leaves a row. */
export async function readShownAgain(ctx: Ctx, id: string): Promise<ShownAgain | undefined> {
  if (mayShowAgain(ctx.actor) === undefined) return undefined;
  return readRecord(ctx, async (tx) => {
    const found = await readHiddenHere(tx, id);
    if (found === undefined) return undefined;
    await recordAudit(tx, ctx, 'address-read', 'service', id);
    const addresses = [...new Set(found.exact.flatMap(({ address }) => address ?? []))];
    return { entry: found.entry, addresses, staying: found.staying };
  });
}

export type ShowOutcome = 'shown' | 'not-hidden-here' | 'denied';

/**
 * Shows where an entry is, as it was before the desk hid it: on its sheet, on the map, in what is published, in the search. Its
 * earlier versions stay as hiding left them. A place that its source itself protects stays hidden.
 */
export async function showEntry(ctx: Ctx, id: string, reason: string): Promise<ShowOutcome> {
  const permit = mayShowAgain(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    // An import that runs would write over it.
    await lockCatalogue(tx, permit);
    const found = await readHiddenHere(tx, id, { forUpdate: true });
    if (found === undefined) return 'not-hidden-here';
    const { entry, own, locationIds, exact } = found;
    const where = exact.find(({ kind }) => kind === 'service');
    const content =
      own && where !== undefined ? contentOf(entry, where, await quarterBefore(tx, id)) : openContent(entry, own);
    await keepVersions(tx, permit, ctx, [id], { cause: 'shown', reason });
    const changedHere = entry.changedHere.filter((field) => field !== 'protectedPlace');
    if (own) {
      const { quarter, lat, lon } = content;
      const position = lat === undefined || lon === undefined ? undefined : { lat, lon };
      await writeShownService(tx, permit, id, { quarter, position });
      await deleteExactPlaces(tx, permit, 'service', [id]);
    }
    await writeEntry(tx, permit, id, { content, changedHere, now: ctx.now });
    await writeShownLocations(tx, permit, ctx, locationIds, exact);
    await deleteExactPlaces(tx, permit, 'location', locationIds);
    await askOrganizationAgain(tx, permit, id);
    await indexEntry(tx, permit, { id, content, hidden: entry.hidden });
    await recordAudit(tx, ctx, 'address-shown', 'service', id);
    return 'shown';
  });
}

interface HiddenHere {
  readonly entry: Entry;
  /** The entry itself was hidden here, and not some place of it alone. */
  readonly own: boolean;
  readonly locationIds: readonly string[];
  readonly staying: number;
  readonly exact: readonly ExactRow[];
}

async function readHiddenHere(
  tx: Tx,
  id: string,
  lock: { readonly forUpdate?: boolean } = {},
): Promise<HiddenHere | undefined> {
  const entry = await readEntry(tx, id, lock);
  if (entry === undefined) return undefined;
  const own = entry.content.protectedPlace && entry.changedHere.includes('protectedPlace');
  const locations = await readLocationsHiddenHere(tx, id, lock);
  const locationIds = locations.flatMap(({ id: one, shared }) => (shared ? [] : [one]));
  if (!own && locationIds.length === 0) return undefined;
  const exact = (await readExactRows(tx, id, locationIds)).filter(({ kind }) => own || kind === 'location');
  return { entry, own, locationIds, staying: locations.length - locationIds.length, exact };
}

function contentOf({ content }: Entry, { address, position }: ExactRow, before: string | undefined): EntryContent {
  const { quarter: _quarter, lat: _lat, lon: _lon, ...rest } = content;
  return {
    ...rest,
    protectedPlace: false,
    ...(before !== undefined && { quarter: before }),
    ...(address !== undefined && { address }),
    ...position,
  };
}

/** It was told without an address before: nothing more is known of where it is. */
function openContent({ content }: Entry, own: boolean): EntryContent {
  return own ? { ...content, protectedPlace: false } : content;
}
