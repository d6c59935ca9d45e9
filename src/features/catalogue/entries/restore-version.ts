import { read, transact, type Ctx } from '../../context.ts';
import { mayChangeEntries } from '../policy.ts';
import { changeEntry, type ChangeOutcome } from './change-entry.ts';
import { readEntry } from './entry-store.ts';
import { differingFields } from './compare-contents.ts';
import { valueAt } from './fields.ts';
import type { Entry, EntryContent, EntryVersion } from './model.ts';
import type { Whereabouts } from './places/own-place.ts';
import { readOldVersions, readTheVersion } from './read-versions.ts';

const mostVersions = 200;

export interface EntryHistory {
  readonly entry: Entry;
  /** Superseded ones, the latest first. */
  readonly versions: readonly EntryVersion[];
}

/** What an entry said before, for the desk. */
export async function readHistory(ctx: Ctx, id: string): Promise<EntryHistory | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  return read(ctx, async (tx) => {
    const entry = await readEntry(tx, id);
    if (entry === undefined) return undefined;
    return { entry, versions: await readOldVersions(tx, entry, { most: mostVersions }) };
  });
}

export interface OldVersion {
  readonly entry: Entry;
  readonly version: EntryVersion;
  /** Where it differs from what stands. */
  readonly fields: ReturnType<typeof differingFields>;
}

export async function readOldVersion(ctx: Ctx, id: string, number: number): Promise<OldVersion | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  return read(ctx, async (tx) => {
    const entry = await readEntry(tx, id);
    const version = entry && (await readTheVersion(tx, entry, number));
    if (entry === undefined || version === undefined) return undefined;
    return { entry, version, fields: differingFields(version.content, entry.content) };
  });
}

/** Lets an entry say again what it said in an earlier version, as its next one. */
export async function restoreVersion(
  ctx: Ctx,
  id: string,
  { number, seen }: { readonly number: number; readonly seen: number },
): Promise<ChangeOutcome | { readonly kind: 'denied' }> {
  const permit = mayChangeEntries(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const entry = await readEntry(tx, id);
    const version = entry && (await readTheVersion(tx, entry, number));
    if (entry === undefined || version === undefined) return { kind: 'unknown' };
    const { content } = version;
    const values = new Map(
      differingFields(content, entry.content).map((field) => [field, valueAt(content, field)] as const),
    );
    return changeEntry(tx, ctx, permit, { id, seen, values, where: whereOf(content), cause: 'restore' });
  });
}

/** Of a version that kept no places, what its row said of where it was may have been one of them. */
function whereOf({ places, address, locality, lat, lon, quarter }: EntryContent): Whereabouts | undefined {
  if (places === undefined) return undefined;
  return Object.fromEntries(
    Object.entries({ address, locality, lat, lon, quarter }).filter(([, value]) => value !== undefined),
  );
}
