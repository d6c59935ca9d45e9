import { tellAnswers } from '../../domain/outcomes/tell-answers.ts';
import { tellFigures } from '../../domain/outcomes/tell-figures.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';
import { closingAnswers, poolFigures, poolFiguresByKind } from '../pools/public.ts';
import type { LiveFigures } from './model.ts';
import { holdTelling, insertTold, readTold, type Told } from './told-store.ts';

export async function readLive(tx: Tx): Promise<LiveFigures> {
  return { figures: await poolFigures(tx), kinds: await poolFiguresByKind(tx), answers: await closingAnswers(tx) };
}

/** What everybody may be told now, after what they were told last. */
export function nextTelling(last: Told | undefined, { figures, kinds, answers }: LiveFigures, now: Date): Told {
  const parts = kinds.map(({ kindOfHelp, groups, families, hoursWeek, savedCentsWeek }) => ({
    kindOfHelp,
    groups,
    families,
    hoursWeek,
    savedCentsWeek,
  }));
  const next: Told = {
    figures: tellFigures(last?.figures, figures, parts),
    answers: answers.answered === 0 ? undefined : tellAnswers(last?.answers, answers),
    toldAt: now,
  };
  return last !== undefined && isSame(last, next) ? last : next;
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
