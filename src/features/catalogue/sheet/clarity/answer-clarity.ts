import { civilOf, dayOf, writeDay } from '../../../../domain/schedule/calendar-day.ts';
import { localTime } from '../../../../domain/schedule/rome-time.ts';
import { read, transact, type Ctx } from '../../../context.ts';
import { hasRole, type Actor } from '../../../people/public.ts';
import { countAnswer, readClarity, type ClarityOfSheet } from './clarity-store.ts';

const mostShown = 100;

/** Counts how clear somebody found a sheet. Nothing of who it was is kept, so there is nothing to audit either. */
export function answerClarity(ctx: Ctx, serviceId: string, answer: 1 | 2 | 3 | 4 | 5): Promise<boolean> {
  return transact(ctx, (tx) => countAnswer(tx, serviceId, monthBefore(ctx.now, 0), answer));
}

/** How clear sheets are is for who writes them. */
export function mayReadClarity(actor: Actor): boolean {
  return hasRole(actor, 'desk-operator', 'community-manager', 'city-manager', 'administrator');
}

/** What people said of the sheets in twelve months: for who writes them. Undefined for anybody else. */
export async function clarityOfSheets(ctx: Ctx): Promise<ClarityOfSheet[] | undefined> {
  if (!mayReadClarity(ctx.actor)) return undefined;
  return read(ctx, (tx) => readClarity(tx, monthBefore(ctx.now, 11), mostShown));
}

/** The first day of the month that was so many months ago. */
function monthBefore(now: Date, months: number): string {
  const { year, month } = civilOf(localTime(now.getTime()).day);
  const index = year * 12 + (month - 1) - months;
  return writeDay(dayOf(Math.floor(index / 12), (index % 12) + 1, 1));
}
