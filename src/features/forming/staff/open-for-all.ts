import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import { enqueue } from '../../../platform/jobs/define-job.ts';
import { findPlace } from '../../catalogue/public.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { coarsePoint } from '../../pools/public.ts';
import { daysOpen } from '../model.ts';
import { mayOpenForAll } from '../policy.ts';
import { tellWatchersJob } from '../watch/tell-watchers-job.ts';
import { insertGroup } from '../write-group-store.ts';

export interface GroupForAll {
  readonly kindOfHelp: PoolableHelp;
  /** One of the municipality's own. */
  readonly quarter: string;
  readonly days: readonly number[];
  /** Half hours of each meeting. */
  readonly slots: number;
  readonly families: number;
}

const dayMs = 86_400_000;
/** As far as people walk within a quarter. */
const withinMetres = 1000;

/** Opens a group for a need that was heard of, before any family is in it. Undefined for who may not, or a quarter that is none. */
export async function openForAll(ctx: Ctx, group: GroupForAll): Promise<string | undefined> {
  const permit = mayOpenForAll(ctx.actor);
  const match = await findPlace(ctx, group.quarter);
  if (permit === undefined || match.kind === 'unknown') return undefined;
  const { place } = match;
  return transact(ctx, async (tx) => {
    const id = ctx.newId();
    await insertGroup(permit, tx, {
      ...group,
      id,
      origin: 'staff',
      tellsQuarter: true,
      fromSlot: null,
      ...coarsePoint(place),
      withinMetres,
      missing: 'operator',
      operatorId: null,
      venueId: null,
      homeRequestId: null,
      openedAt: ctx.now,
      endsAt: new Date(ctx.now.getTime() + daysOpen * dayMs),
    });
    await recordAudit(tx, ctx, 'forming-opened', 'forming-group', id);
    await enqueue(tx, tellWatchersJob, { tenantId: ctx.municipality.tenantId });
    return id;
  });
}
