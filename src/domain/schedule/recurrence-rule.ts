import { minutesPerDay, type CalendarDay } from './calendar-day.ts';
import { opensOn, recursOn } from './falls-on.ts';
import type { LocalCalendar } from './holidays.ts';
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

const weekLength = 7;

/**
 * What a rule says from a day on. Days left out are listed for so many days ahead, and so are those that no RRULE can give:
 * numbered weeks of the year stand in the specification for yearly rules only. Undefined when it never comes.
 */
export function toRecurrence(
  rule: OpeningRule,
  calendar: LocalCalendar,
  from: CalendarDay,
  daysAhead: number,
): CalendarRecurrence | undefined {
  const begin = Math.max(from - weekLength, rule.start ?? -Infinity, rule.validFrom ?? -Infinity);
  const end = Math.min(rule.until ?? Infinity, rule.validTo ?? Infinity);
  const horizon = from + daysAhead;
  const days: CalendarDay[] = [];
  for (let day = begin; day <= Math.min(end, horizon); day += 1) if (recursOn(rule, day)) days.push(day);
  const [first, ...later] = days;
  if (first === undefined) return undefined;
  const { opens, closes } = rule;
  const isOpen = (day: CalendarDay) => opensOn(rule, day, calendar);
  const base = { first, opens, closes, except: days.filter((day) => !isOpen(day)) };
  if (rule.frequency === 'once') return { ...base, also: [] };
  if (rule.weeks.length + rule.yearDays.length > 0) return { ...base, also: later };
  return { ...base, also: [], rule: partsOf(rule), ...(end < Infinity && { until: end }) };
}

function partsOf({ frequency, every, days, monthDays, weekStart }: OpeningRule): string {
  const parts = [
    `FREQ=${frequency === 'weekly' ? 'WEEKLY' : 'MONTHLY'}`,
    every === 1 ? [] : `INTERVAL=${every}`,
    days.length === 0
      ? []
      : `BYDAY=${days.map(({ weekday, nth }) => `${nth ?? ''}${weekdayCodes[weekday] ?? ''}`).join(',')}`,
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
