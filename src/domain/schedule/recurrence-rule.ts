import { minutesPerDay, msPerDay, type CalendarDay } from './calendar-day.ts';
import { recursOn } from './falls-on.ts';
import { instantOf, localTime } from './rome-time.ts';
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
  /** Its days, the first among them, where no rule can say them. */
  readonly listed: readonly CalendarDay[];
  /** Days of the recurrence on which it does not open. */
  readonly except: readonly CalendarDay[];
  /** Days on which it opens later, or is open longer or shorter, than its hours say, since the clocks change. */
  readonly changed: readonly CalendarDay[];
}

/** The days that a calendar is written for. */
export interface CalendarSpan {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** The holidays among them. */
  readonly holidays: readonly CalendarDay[];
  /** Those on which the clocks change. */
  readonly clockChanges: readonly CalendarDay[];
}

const weekLength = 7;

/**
 * What a rule says in a span of days, and beyond it. Days left out are listed within the span, and so are those that no
 * RRULE can give, or not to everybody: numbered weeks of the year stand in the specification for yearly rules only. Undefined when it never
 * comes.
 */
export function toRecurrence(rule: OpeningRule, span: CalendarSpan): CalendarRecurrence | undefined {
  const begin = Math.max(span.from - weekLength, rule.start ?? -Infinity, rule.validFrom ?? -Infinity);
  const end = Math.min(rule.until ?? Infinity, rule.validTo ?? Infinity);
  const last = Math.min(end, span.to);
  const first = firstDayOf(rule, begin, last);
  if (first === undefined) return undefined;
  const leftOut = daysLeftOut(rule, span, first, last);
  const { changed, vanished } = onChangesOfClocks(rule, span, first, last);
  const isOpen = (day: CalendarDay) => !leftOut.includes(day);
  const base = {
    first,
    opens: rule.opens,
    closes: rule.closes,
    except: [...leftOut, ...vanished.filter(isOpen)].sort((a, b) => a - b),
    changed: changed.filter(isOpen),
  };
  if (rule.frequency === 'once') return { ...base, listed: [] };
  if (isListed(rule)) return { ...base, listed: daysOf(rule, first, last) };
  return { ...base, listed: [], rule: partsOf(rule), ...(end < Infinity && { until: end }) };
}

/**
 * Whether its days are listed one by one: where no RRULE says them, and for fifth weekdays together with others, whose first month
 * a library of calendar programs (ical.js) leaves out when it lacks one of them.
 */
function isListed({ weeks, yearDays, days }: OpeningRule): boolean {
  return weeks.length + yearDays.length > 0 || (days.length > 1 && days.some(({ nth }) => Math.abs(nth ?? 0) === 5));
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

/**
 * Days whose opening meets a change of the clocks: those that last longer or shorter for it, or begin or end in the hour that is
 * skipped, which calendar programs read each in its way; and those of which nothing is left.
 */
function onChangesOfClocks(
  rule: OpeningRule,
  { clockChanges }: CalendarSpan,
  first: CalendarDay,
  last: CalendarDay,
): { readonly changed: readonly CalendarDay[]; readonly vanished: readonly CalendarDay[] } {
  // What opens on the day before may still be open.
  const near = [...new Set(clockChanges.flatMap((day) => [day - 1, day]))];
  const met = near.filter((day) => day >= first && day <= last && recursOn(rule, day));
  const lengths = met.map((day) => ({ day, length: lengthOn(day, rule) }));
  const said = (rule.closes - rule.opens) * 60_000;
  // A whole day is one, however long it is.
  const isChanged = (length: number) => length !== said && said % msPerDay !== 0;
  const isSkipped = (day: CalendarDay) => isNeverShown(day, rule.opens) || isNeverShown(...closingOn(day, rule));
  return {
    changed: lengths.flatMap(({ day, length }) => (length > 0 && (isChanged(length) || isSkipped(day)) ? day : [])),
    vanished: lengths.flatMap(({ day, length }) => (length <= 0 ? day : [])),
  };
}

function isNeverShown(day: CalendarDay, minutes: number): boolean {
  return localTime(instantOf(day, minutes)).minutes !== minutes;
}

/** How long it is open on a day, in milliseconds. */
function lengthOn(day: CalendarDay, { opens, closes }: Pick<CalendarRecurrence, 'opens' | 'closes'>): number {
  return instantOf(...closingOn(day, { closes })) - instantOf(day, opens);
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
