import { weekdayOf, writeDay, type CalendarDay } from '../../../../domain/schedule/calendar-day.ts';

/** The first day of a group's week that comes after `day`, as `2026-12-01`. */
export function firstSessionAfter(day: CalendarDay, days: readonly number[]): string {
  for (let next = day + 1; next <= day + 7; next++) if (days.includes(weekdayOf(next))) return writeDay(next);
  throw new RangeError('a group meets on some day of the week');
}
