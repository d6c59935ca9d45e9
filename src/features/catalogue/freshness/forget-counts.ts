import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { mayKeepCatalogue } from '../policy.ts';
import { deleteOldCounts } from './reminder-store.ts';

const daysKept = 365;

/** Removes counts of reads, and reports that were settled, after a year. */
export async function forgetCounts(ctx: Ctx): Promise<void> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return;
  await transact(ctx, (tx) => deleteOldCounts(tx, permit, writeDay(todayAt(ctx.now) - daysKept)));
}
