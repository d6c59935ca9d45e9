import { countMayStandBeside, type CountOfMonth } from '../../domain/outcomes/count-beside-months.ts';
import { monthsThatFollow } from '../../domain/outcomes/months-that-follow.ts';
import { answeredCodes, mayStandBeside, monthlyOf } from '../../domain/outcomes/may-stand-beside.ts';
import { totalStandsBesideSums } from '../../domain/outcomes/sums-beside-totals.ts';
import { tellAnswers } from '../../domain/outcomes/tell-answers.ts';
import { tellFigures, type ToldFigures } from '../../domain/outcomes/tell-figures.ts';
import type { ShownAnswers } from '../../domain/outcomes/withhold-answers.ts';
import { dateAt } from '../../domain/schedule/today.ts';
import { fewestFamilies, type Figures } from '../../domain/outcomes/withhold.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';
import { closingAnswers, poolFigures, poolFiguresByKind } from '../pools/public.ts';
import type { LiveFigures, ToldMonths } from './model.ts';
import { readToldReadings, type ToldReadingOf } from './told-readings-store.ts';
import { holdTelling, insertTold, readTold, readToldMonths, readToldSharing, type Told } from './told-store.ts';

export async function readLive(tx: Tx): Promise<LiveFigures> {
  const [figures, kinds, answers] = [await poolFigures(tx), await poolFiguresByKind(tx), await closingAnswers(tx)];
  const months = answers.answered < fewestFamilies ? noMonths : await readToldMonths(tx);
  const readings = await readToldReadings(tx);
  return { figures, kinds, answers, months, readings, sharing: await readSharingKnown(tx, readings) };
}

/** Families that share, month by month, as everybody knows: every edition, and the months that follow from what was told of experiments. */
async function readSharingKnown(tx: Tx, told: readonly ToldReadingOf[]): Promise<CountOfMonth[]> {
  const editions = await readToldSharing(tx);
  const readings = told.filter(({ indicator }) => indicator === 'families-sharing');
  if (readings.length === 0) return editions;
  const last = new Map(editions.map((edition) => [edition.month, edition]));
  return [...editions, ...monthsThatFollow([...last.values()], readings)];
}

const noMonths: ToldMonths = { helped: [], again: [], met: [] };
const nothingSaid: ShownAnswers = { answered: 'withheld', helped: 'withheld', again: 'withheld', met: 'withheld' };

/** What everybody may be told now, after what they were told last. */
export function nextTelling(last: Told | undefined, live: LiveFigures, now: Date): Told {
  const next: Told = {
    figures: figuresBeside(last?.figures, live, now),
    answers: live.answers.answered === 0 ? undefined : answersBeside(live, last?.answers, now),
    toldAt: now,
  };
  return last !== undefined && isSame(last, next) ? last : next;
}

/** The figures, as they were while their families, beside the months of the same families that are public, would tell of one to four. */
function figuresBeside(
  last: ToldFigures | undefined,
  { figures, kinds, sharing }: LiveFigures,
  now: Date,
): ToldFigures {
  const count = figures.families;
  if (count >= fewestFamilies && !countMayStandBeside({ day: dateAt(now), count }, sharing)) {
    const before = last ?? tellFigures(undefined, nobody, []);
    return before.figures.families === 'withheld' ? { ...before, waits: true } : before;
  }
  const parts = kinds.map(({ kindOfHelp, groups, families, hoursWeek, savedCentsWeek }) => ({
    kindOfHelp,
    groups,
    families,
    hoursWeek,
    savedCentsWeek,
  }));
  return tellFigures(last, figures, parts);
}

const nobody: Figures = { groups: 0, families: 0, hoursWeek: 0, savedCentsWeek: 0, firstContacts: 0 };

/** The total of the answers, as it was while it would tell, beside the months that are public and the sums of experiments, of one to four who answered in others or since. */
function answersBeside(
  { answers, months, readings }: LiveFigures,
  last: ShownAnswers | undefined,
  now: Date,
): ShownAnswers {
  const next = tellAnswers(last, answers);
  const may = answeredCodes.every(
    (code) =>
      mayStandBeside(next, code, months[code]) &&
      readings
        .filter(({ indicator }) => indicator === monthlyOf[code])
        .every((reading) => totalStandsBesideSums({ day: dateAt(now), answers: next }, code, months[code], reading)),
  );
  if (may) return next;
  const before = last ?? nothingSaid;
  return before.answered === 'withheld' ? { ...before, waits: true } : before;
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
