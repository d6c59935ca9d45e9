import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { orderChecks } from '../../../domain/upkeep/order-checks.ts';
import { read, type Ctx } from '../../context.ts';
import { actorId } from '../../people/public.ts';
import { mayChangeEntries } from '../policy.ts';
import { readEntriesToCheck, readFigures, readOrderFacts } from './list-store.ts';
import type { EntryToCheck, FreshnessFigures } from './model.ts';

/** What one person can call about in a day, and how many are ordered for it. */
const mostShown = 30;
const mostOrdered = 5000;

export interface ChecksOfToday {
  /** Of whoever looks, or of all. */
  readonly mine: boolean;
  readonly figures: FreshnessFigures;
  readonly entries: readonly EntryToCheck[];
}

/** What the desk checks today, the most urgent first; undefined for who does not. Three statements, however many entries. */
export async function checksOfToday(ctx: Ctx, { mine = false } = {}): Promise<ChecksOfToday | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  const today = todayAt(ctx.now);
  const ownerId = mine ? actorId(ctx.actor) : undefined;
  return read(ctx, async (tx) => {
    const ordered = orderChecks(await readOrderFacts(tx, mostOrdered, ownerId), today).slice(0, mostShown);
    return {
      mine,
      figures: await readFigures(tx, writeDay(today)),
      entries: await readEntriesToCheck(
        tx,
        ordered.map(({ id }) => id),
      ),
    };
  });
}
