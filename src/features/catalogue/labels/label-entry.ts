import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayChangeEntries } from '../policy.ts';
import { writeTermsOfEntry } from './label-terms-store.ts';
import type { OwnLabel } from './model.ts';
import { readLabelsOfEntry, readOwnLabels, replaceLabelsOfEntry } from './own-label-store.ts';

export interface LabelsOfEntry {
  readonly all: readonly OwnLabel[];
  /** Ids of those that the entry has. */
  readonly chosen: readonly string[];
}

/** The city's own labels beside an entry. */
export function labelsOfEntry(ctx: Ctx, serviceId: string): Promise<LabelsOfEntry> {
  return read(ctx, async (tx) => ({
    all: await readOwnLabels(tx),
    chosen: await readLabelsOfEntry(tx, serviceId),
  }));
}

export async function labelEntry(
  ctx: Ctx,
  serviceId: string,
  labelIds: readonly string[],
): Promise<'saved' | 'denied' | 'unknown'> {
  const permit = mayChangeEntries(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if (!(await replaceLabelsOfEntry(tx, permit, { serviceId, labelIds, now: ctx.now }))) return 'unknown';
    await writeTermsOfEntry(tx, permit, serviceId);
    await recordAudit(tx, ctx, 'labels-changed', 'service', serviceId);
    return 'saved';
  });
}
