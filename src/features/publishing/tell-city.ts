import { answeredCodes, mayStandBeside } from '../../domain/outcomes/may-stand-beside.ts';
import { tellAnswers } from '../../domain/outcomes/tell-answers.ts';
import { tellFigures } from '../../domain/outcomes/tell-figures.ts';
import type { ClosingAnswers, ShownAnswers } from '../../domain/outcomes/withhold-answers.ts';
import { fewestFamilies } from '../../domain/outcomes/withhold.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';
import { closingAnswers, poolFigures, poolFiguresByKind } from '../pools/public.ts';
import type { LiveFigures, ToldMonths } from './model.ts';
import { holdTelling, insertTold, readTold, readToldMonths, type Told } from './told-store.ts';

export async function readLive(tx: Tx): Promise<LiveFigures> {
  const [figures, kinds, answers] = [await poolFigures(tx), await poolFiguresByKind(tx), await closingAnswers(tx)];
  const months = answers.answered < fewestFamilies ? noMonths : await readToldMonths(tx);
  return { figures, kinds, answers, months };
}

const noMonths: ToldMonths = { helped: [], again: [], met: [] };
const nothingSaid: ShownAnswers = { answered: 'withheld', helped: 'withheld', again: 'withheld', met: 'withheld' };

/** What everybody may be told now, after what they were told last. */
export function nextTelling(last: Told | undefined, { figures, kinds, answers, months }: LiveFigures, now: Date): Told {
  const parts = kinds.map(({ kindOfHelp, groups, families, hoursWeek, savedCentsWeek }) => ({
    kindOfHelp,
    groups,
    families,
    hoursWeek,
    savedCentsWeek,
  }));
  const next: Told = {
    figures: tellFigures(last?.figures, figures, parts),
    answers: answers.answered === 0 ? undefined : answersBeside(months, last?.answers, answers),
    toldAt: now,
  };
  return last !== undefined && isSame(last, next) ? last : next;
}

/** The total of the answers, as it was while it would tell, beside the months that are public, of one to four who answered in others or since. */
function answersBeside(months: ToldMonths, last: ShownAnswers | undefined, now: ClosingAnswers): ShownAnswers {
  const next = tellAnswers(last, now);
  return answeredCodes.every((code) => mayStandBeside(next, code, months[code])) ? next : (last ?? nothingSaid);
}

function isSame(one: Told, other: Told): boolean {
  const text = ({ figures, answers }: Told) => JSON.stringify([figures, answers ?? null]);
  return text(one) === text(other);
}

/** Tells everybody what they may be told now, and keeps it where it is new. In a transaction that may write. */
export async function tellCity(tx: Tx, ctx: Ctx): Promise<Told> {
  await holdTelling(tx);
  const last = await readTold(tx);
  const next = nextTelling(last, await readLive(tx), ctx.now);
  if (next !== last) await insertTold(tx, ctx.newId(), next);
  return next;
}
