import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { changeEntry } from '../entries/change-entry.ts';
import { readEntry } from '../entries/entry-store.ts';
import { mayChangeEntries, type CataloguePermit } from '../policy.ts';
import { deleteCheck } from './check-store.ts';
import { markChecked } from './mark-checked.ts';
import { settleReports } from './report-store.ts';

/** What somebody at the desk had before them. */
export interface Seen {
  readonly version: number;
  readonly reports: readonly string[];
}

export type SettleOutcome = 'confirmed' | 'ended' | 'meanwhile' | 'unknown' | 'denied';

/** The desk says that an entry is right, as it was shown. Reports that were shown with it are settled. */
export async function confirmEntry(ctx: Ctx, id: string, seen: Seen): Promise<SettleOutcome> {
  const permit = mayChangeEntries(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const entry = await readEntry(tx, id, { forUpdate: true });
    if (entry?.content.status !== 'active') return 'unknown';
    if (entry.version !== seen.version) return 'meanwhile';
    await markChecked(tx, ctx, permit, entry, 'desk');
    await settleShown(tx, ctx, permit, id, seen);
    return 'confirmed';
  });
}

/** The desk says that the service is not given any more: a version like others, that can be restored. */
export async function endEntry(ctx: Ctx, id: string, seen: Seen): Promise<SettleOutcome> {
  const permit = mayChangeEntries(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const values = new Map([['status', 'ended'] as const]);
    const { kind } = await changeEntry(tx, ctx, permit, { id, seen: seen.version, values, cause: 'desk' });
    if (kind === 'unknown' || kind === 'tells-address') return 'unknown';
    if (kind === 'meanwhile') return 'meanwhile';
    await deleteCheck(tx, permit, id);
    await settleShown(tx, ctx, permit, id, seen);
    return 'ended';
  });
}

async function settleShown(tx: Tx, ctx: Ctx, permit: CataloguePermit, id: string, { reports }: Seen): Promise<void> {
  const by = actorId(ctx.actor);
  if (by === undefined || reports.length === 0) return;
  const settled = await settleReports(tx, permit, id, { by, at: ctx.now, only: reports });
  if (settled > 0) await recordAudit(tx, ctx, 'entry-report-settled', 'service', id);
}
