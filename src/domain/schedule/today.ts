import { writeDay, type CalendarDay } from './calendar-day.ts';
import { localTime } from './rome-time.ts';

/** The day that calendars in Italy show at an instant. */
export function todayAt(now: Date): CalendarDay {
  return localTime(now.getTime()).day;
}

/** The same as `2026-11-25`. */
export function dateAt(now: Date): string {
  return writeDay(todayAt(now));
}
