import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { RequestHooks } from '../hooks.ts';
import { leaveAndLock } from '../change/leave-and-lock.ts';
import { mayChangeRequest } from '../policy.ts';
import { writePause } from './pause-store.ts';

/** Days that a pause can last. */
export const pauseChoices = [14, 30, 60, 90] as const;
export type PauseDays = (typeof pauseChoices)[number];

/** Pauses a request for some days, and takes it out of its pool. A request that was withdrawn stays so. */
export async function pauseRequest(
  ctx: Ctx,
  hooks: RequestHooks,
  requestId: string,
  days: PauseDays,
): Promise<'paused' | 'withdrawn' | 'denied'> {
  const permit = mayChangeRequest(ctx.actor, requestId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const locked = await leaveAndLock(tx, ctx, hooks, requestId);
    if (locked === undefined) return 'denied';
    if (locked.status === 'withdrawn') return 'withdrawn';
    await writePause(tx, permit, requestId, writeDay(todayAt(ctx.now) + days), ctx.now);
    await recordAudit(tx, ctx, 'request-paused', 'request', requestId);
    return 'paused';
  });
}
