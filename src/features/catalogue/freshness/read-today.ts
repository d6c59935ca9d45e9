import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { orderChecks } from '../../../domain/upkeep/order-checks.ts';
import { read, type Ctx } from '../../context.ts';
import { mayChangeEntries } from '../policy.ts';
import { readEntriesToCheck, readFigures, readOrderFacts } from './list-store.ts';
import type { EntryToCheck, FreshnessFigures } from './model.ts';

/** What one person can call about in a day, and how many are ordered for it. */
const mostShown = 30;
const mostOrdered = 5000;

export interface ChecksOfToday {
  readonly figures: FreshnessFigures;
  readonly entries: readonly EntryToCheck[];
}

/** What the desk checks today, the most urgent first; undefined for who does not. Three statements, however many entries. */
export async function checksOfToday(ctx: Ctx): Promise<ChecksOfToday | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  const today = todayAt(ctx.now);
  return read(ctx, async (tx) => {
    const ordered = orderChecks(await readOrderFacts(tx, mostOrdered), today).slice(0, mostShown);
    return {
      figures: await readFigures(tx, writeDay(today)),
      entries: await readEntriesToCheck(
        tx,
        ordered.map(({ id }) => id),
      ),
    };
  });
}
