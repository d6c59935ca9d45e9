import { civilOf, dayOf, daysInMonth, type CalendarDay } from '../schedule/calendar-day.ts';
import type { Validity } from './rules.ts';

/** Last day on which something counts, or that it does not end. */
export type Through = CalendarDay | 'for-good';

export interface Given {
  readonly on: CalendarDay;
  /** The day that a document says it ends on. */
  readonly expires: CalendarDay | undefined;
}

/** How long what was given counts; undefined where the rule looks at the document's own date and there is none. */
export function countsThrough(validity: Validity, given: Given): Through | undefined {
  switch (validity.kind) {
    case 'for-good':
      return given.expires ?? 'for-good';
    case 'its-own-date':
      return given.expires;
    case 'months': {
      const last = monthsAfter(given.on, validity.months) - 1;
      return given.expires === undefined ? last : Math.min(last, given.expires);
    }
  }
}

/** The same date some months later; the month's last day where it has no such date. */
export function monthsAfter(day: CalendarDay, months: number): CalendarDay {
  const { year, month, date } = civilOf(day);
  const first = civilOf(dayOf(year, month + months, 1));
  return dayOf(first.year, first.month, Math.min(date, daysInMonth(first)));
}

/** The later of two ends. */
export function laterOf(one: Through | undefined, other: Through | undefined): Through | undefined {
  if (one === undefined || other === 'for-good') return other ?? one;
  if (other === undefined || one === 'for-good') return one;
  return Math.max(one, other);
}
