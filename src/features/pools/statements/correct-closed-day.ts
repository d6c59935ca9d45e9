import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { chargeHeld } from '../../../domain/statements/charge-held.ts';
import { correctDay } from '../../../domain/statements/correct-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readGroupDays } from '../calendar/calendar-store.ts';
import type { PoolRecord } from '../pool-record.ts';
import type { RunningPermit } from '../running-policy.ts';
import { heldSessions } from './held-sessions.ts';
import { readPeriods } from './period-store.ts';
import { billedFor, insertCorrections, isMonthClosed } from './statement-store.ts';

/**
 * What the register says now of a day whose month is closed, against what was billed for it: the difference, as lines of the
 * next statement. Says how many families it concerns. The group is held by the caller.
 */
export async function correctClosedDay(
  permit: RunningPermit<'register'>,
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  day: CalendarDay,
): Promise<number> {
  if (!(await isMonthClosed(tx, pool.id, day))) return 0;
  const days = await readGroupDays(tx, pool.id, day);
  const held = heldSessions(pool, await readPeriods(tx, pool.id), days, day, day);
  const corrections = correctDay(
    await billedFor(tx, pool.id, day),
    held.flatMap((session) => chargeHeld(session)),
  );
  await insertCorrections(
    permit,
    tx,
    pool.id,
    day,
    corrections.map((correction) => ({ ...correction, id: ctx.newId() })),
    ctx.now,
  );
  if (corrections.length > 0) await recordAudit(tx, ctx, 'statement-corrected', 'pool', pool.id);
  return corrections.length;
}
