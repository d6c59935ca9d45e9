import { read, transact, type Ctx } from '../../context.ts';
import { mayChangeEntries } from '../policy.ts';
import { changeEntry, type ChangeOutcome } from './change-entry.ts';
import { readEntry } from './entry-store.ts';
import { differingFields, entryFields, valueAt } from './fields.ts';
import { hideOldAddress } from './hide-old-address.ts';
import type { Entry, EntryVersion } from './model.ts';
import { readVersions } from './version-store.ts';

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
    const versions = await readVersions(tx, id, { most: mostVersions });
    return { entry, versions: versions.map((version) => hideOldAddress(entry, version)) };
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
    const [found] = await readVersions(tx, id, { most: 1, version: number });
    if (entry === undefined || found === undefined) return undefined;
    const version = hideOldAddress(entry, found);
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
    const [found] = await readVersions(tx, id, { most: 1, version: number });
    if (entry === undefined || found === undefined) return { kind: 'unknown' };
    const { content } = hideOldAddress(entry, found);
    const values = new Map(entryFields.map((field) => [field, valueAt(content, field)]));
    return changeEntry(tx, ctx, permit, { id, seen, values, cause: 'restore' });
  });
}
