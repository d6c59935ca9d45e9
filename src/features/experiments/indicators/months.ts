import { civilOf, dayOf, readDay, writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';

/** The first day of a month some months before or after the one that a day (`2026-03-14`) lies in. */
export function monthFrom(day: string, shift = 0): string {
  const read = readDay(day);
  if (read === undefined) throw new TypeError('no day of the calendar');
  const { year, month } = civilOf(read);
  return writeDay(dayOf(year, month + shift, 1));
}

/** The first day of the month that is running. */
export function monthNow(now: Date): string {
  return monthFrom(writeDay(todayAt(now)));
}

/** `2026-03` as a form sends it, to the first day of that month; undefined when it names none. */
export function readMonth(text: string): string | undefined {
  const day = `${text}-01`;
  return /^\d{4}-\d\d$/.test(text) && readDay(day) !== undefined ? day : undefined;
}

/** Every month from the first to the last, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = monthFrom(first); month <= last; month = monthFrom(month, 1)) months.push(month);
  return months;
}
