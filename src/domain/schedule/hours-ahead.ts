import { minutesPerDay, weekdayOf, type CalendarDay } from './calendar-day.ts';
import { opensOn } from './falls-on.ts';
import type { LocalCalendar } from './holidays.ts';
import type { OpeningRule } from './opening-rule.ts';
import { daysPerWeek, mergeWindows } from './weekly-window.ts';

/** Minutes of one day, `to` excluded; at most until the midnight that ends it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Hours that come each week on some weekdays, for as long as they are valid. */
export interface HoursOfWeek {
  /** Monday is 0. */
  readonly weekdays: readonly number[];
  readonly span: Span;
  readonly first?: CalendarDay;
  readonly last?: CalendarDay;
}

/** Days, both included, on which these hours hold in place of those of the week; without hours they are closed. */
export interface HoursOfDays {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly spans: readonly Span[];
}

export interface HoursAhead {
  readonly weeks: readonly HoursOfWeek[];
  readonly exceptions: readonly HoursOfDays[];
}

/**
 * All hours from a day to another as weeks and exceptions from them, for formats that know nothing else: holidays, closures,
 * and what comes by the month or each second week. Hours that some day after the last one would deny are told until there.
 */
export function hoursAhead(
  rules: readonly OpeningRule[],
  calendar: LocalCalendar,
  from: CalendarDay,
  to: CalendarDay,
): HoursAhead {
  const weeks = rules.filter(isOfWeek).flatMap((rule) => weeksOf(rule, from, to));
  const exceptions: HoursOfDays[] = [];
  for (let day = from; day <= to; day += 1) {
    const spans = spansOn(rules, calendar, day);
    if (isSame(spans, usualOn(weeks, day))) continue;
    const before = exceptions.at(-1);
    if (before?.last === day - 1 && isSame(before.spans, spans))
      exceptions[exceptions.length - 1] = { ...before, last: day };
    else exceptions.push({ first: day, last: day, spans });
  }
  return { weeks, exceptions };
}

function isOfWeek({ frequency, every, weeks, monthDays, yearDays }: OpeningRule): boolean {
  return frequency === 'weekly' && every === 1 && weeks.length + monthDays.length + yearDays.length === 0;
}

/** A rule's weeks within the days that are told: those of a night go on into the next day. */
function weeksOf(rule: OpeningRule, from: CalendarDay, to: CalendarDay): HoursOfWeek[] {
  const first = Math.max(rule.start ?? -Infinity, rule.validFrom ?? -Infinity);
  const isDenied = rule.closedOnHolidays || rule.closures.some((closure) => closure.to > to);
  const last = Math.min(rule.until ?? Infinity, rule.validTo ?? Infinity, isDenied ? to : Infinity);
  if (last < from - 1 || first > to) return [];
  const weekdays = [...new Set(rule.days.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  return cut(rule).map(({ span, later }) => ({
    weekdays: weekdays.map((weekday) => (weekday + later) % daysPerWeek).sort((a, b) => a - b),
    span,
    ...(first > -Infinity && { first: first + later }),
    ...(last < Infinity && { last: last + later }),
  }));
}

/** Its hours cut at midnight, with how many days after the one on which it opens. */
function cut({ opens, closes }: OpeningRule): { readonly span: Span; readonly later: 0 | 1 }[] {
  const own = { span: { from: opens, to: Math.min(closes, minutesPerDay) }, later: 0 } as const;
  return closes <= minutesPerDay ? [own] : [own, { span: { from: 0, to: closes - minutesPerDay }, later: 1 }];
}

function spansOn(rules: readonly OpeningRule[], calendar: LocalCalendar, day: CalendarDay): Span[] {
  return joined(
    rules.flatMap((rule) =>
      cut(rule).flatMap(({ span, later }) => (opensOn(rule, day - later, calendar) ? [span] : [])),
    ),
  );
}

function usualOn(weeks: readonly HoursOfWeek[], day: CalendarDay): Span[] {
  const weekday = weekdayOf(day);
  return joined(
    weeks
      .filter(({ weekdays, first = day, last = day }) => weekdays.includes(weekday) && first <= day && day <= last)
      .map(({ span }) => span),
  );
}

function joined(spans: readonly Span[]): Span[] {
  return mergeWindows(spans.map((span) => ({ day: 0, ...span }))).map(({ from, to }) => ({ from, to }));
}

function isSame(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length && some.every(({ from, to }, at) => others[at]?.from === from && others[at].to === to)
  );
}
