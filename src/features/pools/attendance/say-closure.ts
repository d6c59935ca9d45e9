import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { deleteClosure, insertClosure } from '../calendar/calendar-store.ts';
import type { GroupClosure } from '../calendar/model.ts';
import { readPool } from '../pool-record-store.ts';
import { mayKeepRegister } from '../running-policy.ts';

const longestClosure = 120;

/** `not-days`: it begins today or before, ends before it begins, or is longer than four months. */
export type ClosureOutcome = 'said' | 'not-days' | 'denied';

/** Says days on which a group will not meet. What has been is the register's. */
export async function sayClosure(ctx: Ctx, poolId: string, closure: GroupClosure): Promise<ClosureOutcome> {
  return transact(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    const permit = pool && mayKeepRegister(ctx.actor, pool.provider.id);
    if (pool?.status !== 'running' || permit === undefined) return 'denied';
    const { from, to } = closure;
    if (from <= todayAt(ctx.now) || to < from || to - from > longestClosure) return 'not-days';
    await insertClosure(permit, tx, poolId, closure, ctx.now);
    await recordAudit(tx, ctx, 'closure-said', 'pool', poolId);
    return 'said';
  });
}

/** Takes a closure back that has not begun. */
export async function takeClosureBack(ctx: Ctx, poolId: string, from: CalendarDay): Promise<'taken-back' | 'denied'> {
  return transact(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    const permit = pool && mayKeepRegister(ctx.actor, pool.provider.id);
    if (pool === undefined || permit === undefined) return 'denied';
    if (await deleteClosure(permit, tx, poolId, from, todayAt(ctx.now)))
      await recordAudit(tx, ctx, 'closure-taken-back', 'pool', poolId);
    return 'taken-back';
  });
}
