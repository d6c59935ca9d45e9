import { halfYearOf } from '../../../domain/change/half-year.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { isOnItsWay, standingOf } from '../../path/public.ts';
import { mailStaff } from '../../people/public.ts';
import { learningPath } from '../parties.ts';
import { mayCleanLearning } from '../policy.ts';
import { readRounds } from './round-store.ts';
import { halfInWords } from './words.ts';

/**
 * Writes to who speaks for the city that the round of this half year is due, by the clock, once. A city that never asked and is not on the lab's path is not
 * written to, nor one that paused or left; while the round before is open, its offices are not asked twice.
 */
export async function tellRoundDue(ctx: Ctx): Promise<boolean> {
  if (mayCleanLearning(ctx) === undefined || ctx.municipality.kind === 'lab') return false;
  const half = halfYearOf(todayAt(ctx.now));
  const rounds = await read(ctx, readRounds);
  if (rounds.some(({ halfYear, closedOn }) => halfYear === half || closedOn === null)) return false;
  const standing = await standingOf(ctx);
  const isDue = standing === undefined ? rounds.length > 0 : isOnItsWay(standing);
  if (!isDue) return false;
  const t = messages(ctx.language).changeLetters;
  const page = ctx.links.absolute(learningPath(ctx, '/cambiamento/apri'));
  const words = halfInWords(ctx.language, half).toLowerCase();
  await transact(ctx, (tx) =>
    mailStaff(tx, ctx, ['city-manager', 'community-manager'], {
      subject: t.dueSubject(words),
      body: t.due[rounds.length === 0 ? 'first' : 'again'](words, page),
      eventKey: `change-due:${half}`,
    }),
  );
  return true;
}
