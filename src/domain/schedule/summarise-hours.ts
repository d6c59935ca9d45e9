import type { CalendarDay } from './calendar-day.ts';
import { recursOn } from './falls-on.ts';
import { holidayOn, type Holiday, type LocalCalendar } from './holidays.ts';
import type { Closure, OpeningRule } from './opening-rule.ts';
import { isEveryWeek } from './is-every-week.ts';
import { daysPerWeek } from './weekly-window.ts';

/** Minutes after midnight; what closes after 1440 closes the next day. */
export type Hours = Pick<OpeningRule, 'opens' | 'closes'>;

/** The hours of one week, for as long as they are valid; without an end they stay. */
export interface WeekOfHours {
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  /** Monday first, in order of the hour. */
  readonly days: readonly (readonly Hours[])[];
}

export interface HolidayAhead {
  readonly day: CalendarDay;
  readonly holiday: Holiday;
}

/** All that can be said of something's hours, in codes, for words to be made of. What is over by then is left out. */
export interface HoursSummary {
  readonly weeks: readonly WeekOfHours[];
  /** What no week can show: each second week, by the month, on one day, until a day. */
  readonly others: readonly OpeningRule[];
  readonly closures: readonly Closure[];
  readonly onHolidays: 'closed' | 'open' | 'some-closed';
  /** Holidays of the days to come on which it would be open otherwise. */
  readonly holidays: readonly HolidayAhead[];
}

const daysAhead = 60;

export function summariseHours(rules: readonly OpeningRule[], calendar: LocalCalendar, on: CalendarDay): HoursSummary {
  const current = rules.filter((rule) => (endOf(rule) ?? on) >= on);
  const closed = current.filter(({ closedOnHolidays }) => closedOnHolidays);
  return {
    weeks: weeksOf(current.filter(isEveryWeek)),
    others: current.filter((rule) => !isEveryWeek(rule)),
    closures: closuresOf(current, on),
    onHolidays: closed.length === 0 ? 'open' : closed.length === current.length ? 'closed' : 'some-closed',
    holidays: holidaysOf(closed, calendar, on),
  };
}

function endOf({ until, validTo }: OpeningRule): CalendarDay | undefined {
  return until === undefined || validTo === undefined ? (until ?? validTo) : Math.min(until, validTo);
}

function beginningOf({ start, validFrom }: OpeningRule): CalendarDay | undefined {
  return start === undefined || validFrom === undefined ? (start ?? validFrom) : Math.max(start, validFrom);
}

/** One week for each stretch of time in which the same rules are valid, the first to begin first. */
function weeksOf(rules: readonly OpeningRule[]): WeekOfHours[] {
  const bySeason = Map.groupBy(rules, (rule) => `${beginningOf(rule) ?? ''}/${endOf(rule) ?? ''}`);
  return [...bySeason.values()]
    .map((season): WeekOfHours => {
      const [first] = season;
      const [from, to] = first === undefined ? [] : [beginningOf(first), endOf(first)];
      const days = Array.from({ length: daysPerWeek }, (_, weekday) =>
        season
          .filter((rule) => rule.days.some((day) => day.weekday === weekday))
          .map(({ opens, closes }): Hours => ({ opens, closes }))
          .sort((a, b) => a.opens - b.opens || a.closes - b.closes),
      );
      return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), days };
    })
    .sort((a, b) => (a.from ?? 0) - (b.from ?? 0) || (a.to ?? Infinity) - (b.to ?? Infinity));
}

function closuresOf(rules: readonly OpeningRule[], on: CalendarDay): Closure[] {
  const ahead = rules.flatMap(({ closures }) => closures).filter(({ to }) => to >= on);
  const distinct = new Map(ahead.map((closure) => [`${closure.from}/${closure.to}`, closure]));
  return [...distinct.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function holidaysOf(closed: readonly OpeningRule[], calendar: LocalCalendar, on: CalendarDay): HolidayAhead[] {
  if (closed.length === 0) return [];
  return Array.from({ length: daysAhead }, (_, ahead) => on + ahead).flatMap((day) => {
    const holiday = holidayOn(day, calendar);
    return holiday !== undefined && closed.some((rule) => recursOn(rule, day)) ? [{ day, holiday }] : [];
  });
}
