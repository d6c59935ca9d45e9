import { civilOf, dayOf, daysInMonth, type CalendarDay } from '../schedule/calendar-day.ts';
import type { AnswerKind } from '../vocabulary.ts';

/**
 * How an entry stands: believed; believed, and soon to be asked about; not believed any more, which people are told; out of
 * the search.
 */
export const freshnessStates = ['true', 'due', 'stale', 'hidden'] as const;
export type FreshnessState = (typeof freshnessStates)[number];

/** For how many months an entry is believed: an office changes less often than what neighbours do for one another. */
export const usualMonths: Readonly<Record<AnswerKind, number>> = {
  public: 12,
  accredited: 12,
  market: 6,
  free: 6,
  mutual: 4,
};
export const usualGraceDays = 60;
/** So many days before it ends a keeper is asked. */
export const daysAhead = 30;

export interface FreshnessFacts {
  readonly checkedOn: CalendarDay;
  readonly months: number;
  readonly graceDays: number;
  /** The first day on which it was found stale, of this spell. */
  readonly staleSince?: CalendarDay | undefined;
}

export interface Freshness {
  readonly state: FreshnessState;
  /** The first day on which it is not believed any more. */
  readonly dueOn: CalendarDay;
  readonly staleSince?: CalendarDay;
}

/** How an entry stands on a day. Nothing is hidden before it has been known to be stale for a whole grace. */
export function freshnessOf(facts: FreshnessFacts, today: CalendarDay): Freshness {
  const dueOn = monthsAfter(facts.checkedOn, facts.months);
  if (today < dueOn) return { state: today < dueOn - daysAhead ? 'true' : 'due', dueOn };
  const staleSince = facts.staleSince ?? today;
  return { state: today < staleSince + facts.graceDays ? 'stale' : 'hidden', dueOn, staleSince };
}

/** The same date some months later, or the last of a month that has no such date. */
export function monthsAfter(day: CalendarDay, months: number): CalendarDay {
  const { year, month, date } = civilOf(day);
  const { year: inYear, month: inMonth } = civilOf(dayOf(year, month + months, 1));
  return dayOf(inYear, inMonth, Math.min(date, daysInMonth({ year: inYear, month: inMonth })));
}
