import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { lockPool } from '../answer/answer-store.ts';
import { setLastDay } from '../changes/group-store.ts';
import { readPool } from '../pool-record-store.ts';
import { mayFinish } from '../running-policy.ts';
import { tellProvider } from '../tell/tell-provider.ts';
import { tellLastDay } from '../tell/tell-last-day.ts';

/** Days between saying that a group ends and its last day: time to look for something else. */
const daysAhead = 14;

/** `not-a-day`: it is too near, or more than two years ahead. */
export type LastDayOutcome = 'said' | 'not-a-day' | 'denied';

/** Says the last day of a group that was meant to end, such as with the school year; all are told. */
export async function sayLastDay(ctx: Ctx, poolId: string, on: CalendarDay): Promise<LastDayOutcome> {
  const permit = mayFinish(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    await lockPool(tx, poolId);
    const pool = await readPool(tx, poolId);
    if (pool?.status !== 'running') return 'denied';
    const today = todayAt(ctx.now);
    if (on < today + daysAhead || on > today + 730) return 'not-a-day';
    await setLastDay(permit, tx, poolId, on);
    await recordAudit(tx, ctx, 'pool-end-said', 'pool', poolId);
    await tellLastDay(tx, ctx, pool, on);
    await tellProvider(permit, tx, ctx, pool, { kind: 'lastDay', key: String(on), on });
    return 'said';
  });
}
