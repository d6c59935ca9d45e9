import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { hasRole, recordAudit } from '../../people/public.ts';
import { lockPool } from '../answer/answer-store.ts';
import { readGroupDays } from '../calendar/calendar-store.ts';
import { groupSessions } from '../calendar/group-sessions.ts';
import { localCalendarOf } from '../calendar/read-calendar.ts';
import { forgottenOf } from '../forget/over-store.ts';
import { readPool } from '../pool-record-store.ts';
import { mayKeepRegister } from '../running-policy.ts';
import { correctClosedDay } from '../statements/correct-closed-day.ts';
import { familiesOn } from '../statements/period.ts';
import { readPeriods } from '../statements/period-store.ts';
import { writeRegister } from './register-store.ts';

export interface KeptSession {
  readonly poolId: string;
  readonly day: CalendarDay;
  readonly outcome: 'held' | 'not-held';
  /** Requests of the families that were there. */
  readonly present: readonly string[];
}

/** `no-session`: the group did not meet on that day by its calendar, or it has not begun yet. */
export type RegisterOutcome = 'kept' | 'no-session' | 'denied';

/**
 * Keeps how a session was. What it says of a month that is closed changes nothing there: the difference becomes a line of the next
 * statement. A session that nobody registered is not paid.
 */
export async function keepRegister(ctx: Ctx, kept: KeptSession): Promise<RegisterOutcome> {
  const { poolId, day, outcome } = kept;
  return transact(ctx, async (tx) => {
    // One after the other: of two who write the same day, the second finds what the first wrote.
    await lockPool(tx, poolId);
    const pool = await readPool(tx, poolId);
    const permit = pool && mayKeepRegister(ctx.actor, pool.provider.id);
    if (pool === undefined || permit === undefined) return 'denied';
    // Who was there is counts by now: written again, it would be counted twice.
    if ((await forgottenOf(tx, poolId)).includes('days')) return 'no-session';
    const days = await readGroupDays(tx, poolId, day);
    const [session] = groupSessions(pool, days, localCalendarOf(ctx), day, day);
    if (day > todayAt(ctx.now) || session?.outcome !== 'meets' || session.opens > ctx.now.getTime())
      return 'no-session';
    const families = familiesOn(await readPeriods(tx, poolId), day);
    const present = outcome === 'held' ? families.filter((family) => kept.present.includes(family)) : [];
    const absent = families.filter((family) => !present.includes(family));
    const by = hasRole(ctx.actor, 'provider') ? 'provider' : 'desk';
    await writeRegister(permit, tx, { poolId, day, outcome, by, present, absent }, ctx.now);
    await recordAudit(tx, ctx, 'register-kept', 'pool', poolId);
    await correctClosedDay(permit, tx, ctx, pool, day);
    return 'kept';
  });
}
