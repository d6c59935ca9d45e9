import { minutesPerDay, type CalendarDay } from './calendar-day.ts';
import { recursOn } from './falls-on.ts';
import type { OpeningRule } from './opening-rule.ts';
import { weekdayCodes } from './read-schedule.ts';

/** A rule as calendars know it (RFC 5545): a first time, how it recurs, and the days left out. */
export interface CalendarRecurrence {
  readonly first: CalendarDay;
  /** Minutes after the midnight of its day. */
  readonly opens: number;
  readonly closes: number;
  /** The parts of an RRULE but its end; absent for what is listed day by day. */
  readonly rule?: string;
  /** Last day of the recurrence. */
  readonly until?: CalendarDay;
  /** Days besides the first, where no rule can say them. */
  readonly also: readonly CalendarDay[];
  /** Days of the recurrence on which it does not open. */
  readonly except: readonly CalendarDay[];
}

/** The days that a calendar is written for. */
export interface CalendarSpan {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** The holidays among them. */
  readonly holidays: readonly CalendarDay[];
}

const weekLength = 7;

/**
 * What a rule says in a span of days, and beyond it. Days left out are listed within the span, and so are those that no
 * RRULE can give: numbered weeks of the year stand in the specification for yearly rules only. Undefined when it never
 * comes.
 */
export function toRecurrence(rule: OpeningRule, span: CalendarSpan): CalendarRecurrence | undefined {
  const begin = Math.max(span.from - weekLength, rule.start ?? -Infinity, rule.validFrom ?? -Infinity);
  const end = Math.min(rule.until ?? Infinity, rule.validTo ?? Infinity);
  const last = Math.min(end, span.to);
  const first = firstDayOf(rule, begin, last);
  if (first === undefined) return undefined;
  const base = { first, opens: rule.opens, closes: rule.closes, except: daysLeftOut(rule, span, first, last) };
  if (rule.frequency === 'once') return { ...base, also: [] };
  if (rule.weeks.length + rule.yearDays.length > 0) return { ...base, also: daysOf(rule, first + 1, last) };
  return { ...base, also: [], rule: partsOf(rule), ...(end < Infinity && { until: end }) };
}

function firstDayOf(rule: OpeningRule, begin: CalendarDay, last: CalendarDay): CalendarDay | undefined {
  for (let day = begin; day <= last; day += 1) if (recursOn(rule, day)) return day;
  return undefined;
}

function daysOf(rule: OpeningRule, from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = from; day <= to; day += 1) if (recursOn(rule, day)) days.push(day);
  return days;
}

/** Holidays and closures that a recurrence meets. */
function daysLeftOut(
  rule: OpeningRule,
  { holidays }: CalendarSpan,
  first: CalendarDay,
  last: CalendarDay,
): CalendarDay[] {
  const closed = rule.closures.flatMap(({ from, to }) => daysOf(rule, Math.max(from, first), Math.min(to, last)));
  const feasts = rule.closedOnHolidays
    ? holidays.filter((day) => day >= first && day <= last && recursOn(rule, day))
    : [];
  return [...new Set([...closed, ...feasts])].sort((a, b) => a - b);
}

function partsOf({ frequency, every, days, monthDays, weekStart }: OpeningRule): string {
  const weekdays = days.map(({ weekday, nth }) => `${nth ?? ''}${weekdayCodes[weekday] ?? ''}`);
  const parts = [
    `FREQ=${frequency === 'weekly' ? 'WEEKLY' : 'MONTHLY'}`,
    every === 1 ? [] : `INTERVAL=${every}`,
    weekdays.length === 0 ? [] : `BYDAY=${weekdays.join(',')}`,
    monthDays.length === 0 ? [] : `BYMONTHDAY=${monthDays.join(',')}`,
    weekStart === 0 || every === 1 ? [] : `WKST=${weekdayCodes[weekStart] ?? ''}`,
  ];
  return parts.flat().join(';');
}

/** Its closing as a day and minutes: the next day's for a night. */
export function closingOn(
  day: CalendarDay,
  { closes }: Pick<CalendarRecurrence, 'closes'>,
): readonly [CalendarDay, number] {
  return closes < minutesPerDay ? [day, closes] : [day + 1, closes - minutesPerDay];
}
