import { readDay, writeDay, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';

/** A month as an address says it: `2026-12`. */
export function monthAddress(month: CalendarDay): string {
  return writeDay(month).slice(0, 7);
}

/** The first day of the month that an address says; undefined where it says none. */
export function readMonth(text: string): CalendarDay | undefined {
  return /^\d{4}-\d\d$/.test(text) ? readDay(`${text}-01`) : undefined;
}
