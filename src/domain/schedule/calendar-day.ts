/** A day of the calendar as the number of days since 1 January 1970: what can be counted, compared and added to. */
export type CalendarDay = number;

export const msPerDay = 86_400_000;
export const minutesPerDay = 1440;

/** Monday is 0. */
export function weekdayOf(day: CalendarDay): number {
  return modulo(day + 3, 7);
}

/** The day that `2026-11-25` names, or an instant that begins so; undefined when the calendar has none. */
export function readDay(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?![^T ])/.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', date = ''] = match;
  const day = dayOf(Number(year), Number(month), Number(date));
  return writeDay(day) === `${year}-${month}-${date}` ? day : undefined;
}

/** `2026-11-25`. */
export function writeDay(day: CalendarDay): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Month and date from 1; a date that the month does not have runs over into the next. */
export function dayOf(year: number, month: number, date: number): CalendarDay {
  return Date.UTC(year, month - 1, date) / msPerDay;
}

export interface Civil {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
}

export function civilOf(day: CalendarDay): Civil {
  const at = new Date(day * msPerDay);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

export function daysInMonth({ year, month }: Pick<Civil, 'year' | 'month'>): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** First day of the week that a day lies in, for weeks that begin on `start`. */
export function weekOf(day: CalendarDay, start = 0): CalendarDay {
  return day - modulo(weekdayOf(day) - start, 7);
}

export interface NumberedWeek {
  readonly number: number;
  /** How many weeks its year has. */
  readonly of: number;
}

/** Number of a day's week in its year: the first week has at least four days of the year (RFC 5545, ISO 8601). */
export function weekNumber(day: CalendarDay, start = 0): NumberedWeek {
  const first = weekOf(day, start);
  const { year } = civilOf(first + 3);
  const yearStart = weekOf(dayOf(year, 1, 4), start);
  const nextYearStart = weekOf(dayOf(year + 1, 1, 4), start);
  return { number: (first - yearStart) / 7 + 1, of: (nextYearStart - yearStart) / 7 };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
