import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { makeStatements, wholeOf } from '../../../domain/statements/make-statements.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { lockPool } from '../answer/answer-store.ts';
import { readGroupDays } from '../calendar/calendar-store.ts';
import { readPool } from '../pool-record-store.ts';
import { mayCloseMonths, type RunningPermit } from '../running-policy.ts';
import { tellStatement } from '../tell/tell-statement.ts';
import { heldSessions } from './held-sessions.ts';
import { readPeriods } from './period-store.ts';
import { insertMonth, monthOf, monthsToClose, openCorrections, type OpenMonth } from './statement-store.ts';

/** Days that the provider has, after a month, to finish its register. */
const daysToRegister = 5;

/** Closes the months that are over, each in its own transaction; says how many it closed. Twice is the same as once. */
export async function closeMonths(ctx: Ctx): Promise<number> {
  const permit = mayCloseMonths(ctx.actor);
  if (permit === undefined) return 0;
  const until = monthOf(todayAt(ctx.now) - daysToRegister);
  let closed = 0;
  for (const due of await read(ctx, (tx) => monthsToClose(tx, until))) {
    if (await closeMonth(permit, ctx, due)) closed += 1;
  }
  return closed;
}

async function closeMonth(permit: RunningPermit<'bill'>, ctx: Ctx, { poolId, month }: OpenMonth): Promise<boolean> {
  return transact(ctx, async (tx) => {
    await lockPool(tx, poolId);
    const pool = await readPool(tx, poolId);
    if (pool === undefined) return false;
    const periods = await readPeriods(tx, poolId);
    const days = await readGroupDays(tx, poolId, month);
    const facts = {
      sessions: heldSessions(pool, periods, days, month, lastDayOf(month)),
      corrections: await openCorrections(tx, poolId),
    };
    const statements = makeStatements(facts);
    const made = { poolId, month, ...wholeOf(facts, statements), statements };
    if (!(await insertMonth(permit, tx, made, ctx.now))) return false;
    await recordAudit(tx, ctx, 'month-closed', 'pool', poolId);
    for (const { requestId } of statements) await tellStatement(tx, ctx, pool, requestId, month);
    return true;
  });
}

function lastDayOf(month: CalendarDay): CalendarDay {
  return monthOf(month + 31) - 1;
}
