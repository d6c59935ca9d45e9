import type { CalendarDay } from './calendar-day.ts';

/** A weekday, or the first, second, last … of a month: `nth` 2 is the second, -1 the last; absent, each of them. */
export interface RuleDay {
  /** Monday is 0. */
  readonly weekday: number;
  readonly nth?: number;
}

/** Days on which something is closed, both included. */
export interface Closure {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly description?: string;
}

/**
 * When something is open: on which days, from when to when. A day must keep all that the rule says. Hours are those that
 * clocks in Italy show.
 */
export interface OpeningRule {
  /** Once is one day, its `start`. */
  readonly frequency: 'weekly' | 'monthly' | 'once';
  /** Each week or month, each second one … counted from `start`. */
  readonly every: number;
  readonly days: readonly RuleDay[];
  /** Days of the month from 1, or from its end: -1 is the last. */
  readonly monthDays: readonly number[];
  /** Numbers of weeks in the year, or from its end. */
  readonly weeks: readonly number[];
  /** Numbers of days in the year, or from its end. */
  readonly yearDays: readonly number[];
  /** The weekday that weeks begin on. */
  readonly weekStart: number;
  readonly start?: CalendarDay;
  readonly until?: CalendarDay;
  readonly validFrom?: CalendarDay;
  readonly validTo?: CalendarDay;
  /** Minutes after midnight. */
  readonly opens: number;
  /** Minutes after the midnight before it opened: above 1440 it closes the next day. */
  readonly closes: number;
  readonly closedOnHolidays: boolean;
  readonly closures: readonly Closure[];
}

/** Why a schedule says no hours that could be relied on. */
export type UnreadableSchedule = 'no-hours' | 'no-days' | 'no-start' | 'not-a-date' | 'not-a-day' | 'never';
