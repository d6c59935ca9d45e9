import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { dateAt, todayAt } from '../../../domain/schedule/today.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { mayMoveRequests } from '../policy.ts';
import { mandatesToRemind } from './due-store.ts';
import { eraseDocuments } from './mandate-store.ts';
import { remindIn } from './reminder.ts';

/** Days before its end on which somebody is told that a document expires. */
export const remindDays = 30;
/** Days before the last one to bring a document on which somebody is told that it has not come. */
const daysLeftToShow = 10;
/** Days after which a document that proves nothing any more is deleted. */
const daysToKeepDocuments = 30;
const atOnce = 200;

/** What time does to mandates: who holds one is told that it ends, and documents that are over go. Returns how many. */
export async function keepMandates(ctx: Ctx): Promise<{ readonly reminded: number; readonly erased: number }> {
  const permit = ctx.actor.kind === 'system' ? mayMoveRequests(ctx.actor) : undefined;
  if (permit === undefined) return { reminded: 0, erased: 0 };
  const today = todayAt(ctx.now);
  const bounds = {
    expiresBy: writeDay(today + remindDays),
    showBy: writeDay(today + daysLeftToShow),
    today: dateAt(ctx.now),
  };
  const due = await read(ctx, (tx) => mandatesToRemind(tx, bounds, atOnce));
  for (const mandate of due) await transact(ctx, (tx) => remindIn(tx, ctx, permit, mandate, mandate.day));
  const before = writeDay(today - daysToKeepDocuments);
  return { reminded: due.length, erased: await transact(ctx, (tx) => eraseDocuments(tx, permit, before)) };
}
