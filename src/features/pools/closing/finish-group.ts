import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { endPool } from '../answer/answer-store.ts';
import { dropChange } from '../changes/drop-change.ts';
import { moveFamilies } from '../move-families.ts';
import { readPool } from '../pool-record-store.ts';
import { mayChangeGroup, type RunningPermit } from '../running-policy.ts';
import { tellProvider } from '../tell/tell-provider.ts';
import { tellFinished } from '../tell/tell-finished.ts';

/**
 * Ends a group whose last day has passed: each family is asked how it went, and its request waits again, so that nobody who still
 * needs help is lost. The group is held by the caller.
 */
export async function finishGroup(
  permit: RunningPermit<'finish'>,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  today: CalendarDay,
): Promise<void> {
  const pool = await readPool(tx, poolId);
  if (pool?.status !== 'running' || pool.endsOn === null || pool.endsOn >= today) return;
  const mayEnd = mayChangeGroup(ctx.actor);
  if (mayEnd !== undefined) await dropChange(mayEnd, tx, ctx, poolId, 'overtaken');
  const families = pool.members.flatMap(({ requestId, live }) => (live ? [requestId] : []));
  await endPool(permit, tx, poolId, 'closed', ctx.now);
  await moveFamilies(tx, ctx, families, ['agreed'], 'waiting');
  await recordAudit(tx, ctx, 'pool-dissolved', 'pool', poolId);
  await tellFinished(tx, ctx, pool, families);
  await tellProvider(permit, tx, ctx, pool, { kind: 'ended', key: 'closed', why: 'closed' });
}
