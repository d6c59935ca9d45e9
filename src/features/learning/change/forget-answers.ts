import { civilOf, dayOf, writeDay } from '../../../domain/schedule/calendar-day.ts';
import { dateAt, todayAt } from '../../../domain/schedule/today.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayCleanLearning } from '../policy.ts';
import { dropMailboxes, lockRound, noteForgotten, readRounds } from './round-store.ts';
import { emptyUrns } from './urn-store.ts';

/** Four rounds: long enough to set a round beside those before it. The database refuses to forget sooner. */
export const yearsKept = 2;

/** Forgets what was answered in rounds that closed long ago, and the links to them, by the clock; what cities told stays. Gives how many rounds. */
export async function forgetAnswers(ctx: Ctx): Promise<number> {
  const permit = mayCleanLearning(ctx);
  if (permit === undefined) return 0;
  const { year, month, date } = civilOf(todayAt(ctx.now));
  const last = writeDay(dayOf(year - yearsKept, month, date));
  const old = (await read(ctx, readRounds)).filter(
    ({ closedOn, forgottenOn }) => forgottenOn === null && closedOn !== null && closedOn <= last,
  );
  for (const { halfYear } of old)
    await transact(ctx, async (tx) => {
      const round = await lockRound(tx, halfYear);
      if (round === undefined || round.forgottenOn !== null) return;
      await emptyUrns(tx, permit, round.id);
      await noteForgotten(tx, permit, round.id, dateAt(ctx.now));
      await recordAudit(tx, ctx, 'change-round-forgotten', 'change-round', round.id);
    });
  return old.length;
}

/** Forgets mailboxes that have waited a year for a next round, by the clock; gives how many. */
export async function forgetMailboxes(ctx: Ctx): Promise<number> {
  const permit = mayCleanLearning(ctx);
  return permit === undefined ? 0 : transact(ctx, (tx) => dropMailboxes(tx, permit, dateAt(ctx.now)));
}
