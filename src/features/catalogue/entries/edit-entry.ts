import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { markChecked } from '../freshness/mark-checked.ts';
import { mayChangeEntries } from '../policy.ts';
import { changeEntry } from './change-entry.ts';
import { readEntry } from './entry-store.ts';
import type { FieldValues } from './fields.ts';
import type { Entry, EntryContent } from './model.ts';
import { changeEverywhere, type Everywhere, type EverywhereOutcome } from './places/change-everywhere.ts';
import { readSharing, type Sharing } from './places/entry-place-store.ts';
import { readTheVersion } from './read-versions.ts';

export interface OpenEntry {
  readonly entry: Entry;
  /** What the inputs were filled from: the version that stands, or the earlier one that the person began with. */
  readonly began: EntryContent;
}

/** An entry for somebody at the desk who would change it; undefined when there is none, or no such version of it. */
export async function openEntry(ctx: Ctx, id: string, from?: number): Promise<OpenEntry | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  return read(ctx, (tx) => readFrom(tx, id, from));
}

export async function readFrom(tx: Tx, id: string, from: number | undefined): Promise<OpenEntry | undefined> {
  const entry = await readEntry(tx, id);
  if (entry === undefined) return undefined;
  if (from === undefined || from === entry.version) return { entry, began: entry.content };
  const version = await readTheVersion(tx, entry, from);
  return version && { entry, began: version.content };
}

export interface Edit {
  readonly seen: number;
  readonly values: FieldValues;
  readonly reason: string | undefined;
  /** Where a place of it is corrected for the others that are there too. */
  readonly everywhere?: Everywhere | undefined;
}

/** Who else is given at a place of an entry, for somebody at the desk who would correct it. */
export async function openSharing(ctx: Ctx, id: string, placeId: string): Promise<readonly Sharing[]> {
  if (mayChangeEntries(ctx.actor) === undefined) return [];
  return read(ctx, (tx) => readSharing(tx, id, placeId));
}

/** Changes an entry at the desk. Whoever saves it has looked at it: it counts as checked today. */
export async function editEntry(
  ctx: Ctx,
  id: string,
  { everywhere, ...edit }: Edit,
): Promise<EverywhereOutcome | { readonly kind: 'denied' }> {
  const permit = mayChangeEntries(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const change = { id, ...edit, cause: 'desk' } as const;
    const outcome = await (everywhere === undefined
      ? changeEntry(tx, ctx, permit, change)
      : changeEverywhere(tx, ctx, permit, change, everywhere));
    if (outcome.kind === 'changed' || outcome.kind === 'unchanged') await checkAgain(tx, ctx, permit, id);
    return outcome;
  });
}

async function checkAgain(tx: Tx, ctx: Ctx, permit: NonNullable<ReturnType<typeof mayChangeEntries>>, id: string) {
  const entry = await readEntry(tx, id);
  if (entry?.content.status === 'active') await markChecked(tx, ctx, permit, entry, 'desk');
}
