import { civilOf, minutesPerDay, readDay, weekdayOf, type CalendarDay } from './calendar-day.ts';
import { recursOn } from './falls-on.ts';
import type { Closure, OpeningRule, RuleDay, UnreadableSchedule } from './opening-rule.ts';

/**
 * A schedule as HSDS 3.1 and the Italian profile write it. Its `timezone`, and the offset that a time may carry, are not
 * looked at: an offset is the same all year, and hours read by it would shift by one with each change of the clocks. What
 * is open in an Italian municipality is open by the clock on its wall.
 */
export interface ScheduleDocument {
  readonly freq?: string | undefined;
  readonly interval?: number | undefined;
  readonly byday?: string | undefined;
  readonly bymonthday?: string | undefined;
  readonly byweekno?: string | undefined;
  readonly byyearday?: string | undefined;
  readonly wkst?: string | undefined;
  readonly dtstart?: string | undefined;
  readonly until?: string | undefined;
  readonly count?: number | undefined;
  readonly valid_from?: string | undefined;
  readonly valid_to?: string | undefined;
  readonly opens_at?: string | undefined;
  readonly closes_at?: string | undefined;
  readonly will_open_all_day?: boolean | undefined;
  readonly will_closed_on_holidays?: boolean | undefined;
  readonly will_closures?:
    readonly { readonly from: string; readonly to: string; readonly description?: string | undefined }[] | undefined;
}

export type ScheduleReading =
  | { readonly kind: 'rule'; readonly rule: OpeningRule }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableSchedule };

export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** A count is followed for so many days: sixty years. */
const longestCount = 21_915;

/** What a schedule says, or why nothing in it can be relied on: half of it understood would be hours that nobody gave. */
export function readSchedule(schedule: ScheduleDocument): ScheduleReading {
  const hours = readHours(schedule);
  if (hours === undefined) return unreadable('no-hours');
  const dates = readDates(schedule);
  if (dates === undefined) return unreadable('not-a-date');
  const days = readDays(schedule);
  if (days === undefined) return unreadable('not-a-day');
  const base = {
    ...hours,
    ...dates,
    ...days,
    weekStart: Math.max(0, weekdayCodes.indexOf((schedule.wkst ?? 'MO') as (typeof weekdayCodes)[number])),
    closedOnHolidays: schedule.will_closed_on_holidays === true,
  };
  return complete({ ...base, every: schedule.interval ?? 1, frequency: frequencyOf(schedule) }, schedule.count);
}

function complete(rule: OpeningRule, count: number | undefined): ScheduleReading {
  const { start, frequency, every } = rule;
  if (!Number.isInteger(every) || every < 1) return unreadable('not-a-day');
  const says = rule.days.length + rule.monthDays.length + rule.weeks.length + rule.yearDays.length > 0;
  if (start === undefined) {
    if (frequency === 'once' || !says) return unreadable('no-days');
    if (every > 1 || count !== undefined) return unreadable('no-start');
    return { kind: 'rule', rule };
  }
  const whole = says || frequency === 'once' ? rule : { ...rule, ...daysFromStart(rule, start) };
  return count === undefined ? { kind: 'rule', rule: whole } : counted(whole, start, count);
}

/** Without days of its own a recurrence takes those of its beginning. */
function daysFromStart({ frequency }: OpeningRule, start: CalendarDay): Pick<OpeningRule, 'days' | 'monthDays'> {
  if (frequency === 'weekly') return { days: [{ weekday: weekdayOf(start) }], monthDays: [] };
  return { days: [], monthDays: [civilOf(start).date] };
}

/** The same rule, ended on the day of the last time that it counts. */
function counted(rule: OpeningRule, start: CalendarDay, count: number): ScheduleReading {
  let left = count;
  let last: CalendarDay | undefined;
  for (let day = start; left > 0 && day < start + longestCount; day += 1) {
    if (!recursOn(rule, day)) continue;
    last = day;
    left -= 1;
  }
  return last === undefined ? unreadable('never') : { kind: 'rule', rule: { ...rule, until: last } };
}

function frequencyOf({ freq, byday, bymonthday }: ScheduleDocument): OpeningRule['frequency'] {
  if (freq === 'MONTHLY') return 'monthly';
  if (freq === 'WEEKLY' || (byday ?? '') !== '') return 'weekly';
  return (bymonthday ?? '') === '' ? 'once' : 'monthly';
}

function readHours(schedule: ScheduleDocument): Pick<OpeningRule, 'opens' | 'closes'> | undefined {
  if (schedule.will_open_all_day === true) return { opens: 0, closes: minutesPerDay };
  const opens = readTime(schedule.opens_at);
  const closes = readTime(schedule.closes_at);
  if (opens === undefined || closes === undefined || opens === minutesPerDay) return undefined;
  return { opens, closes: closes <= opens ? closes + minutesPerDay : closes };
}

/** `09:00`, `09:00:00`, and the same with an offset, to minutes; 24:00 is the midnight that ends the day. */
function readTime(text: string | undefined): number | undefined {
  const match = /^(\d\d):(\d\d)/.exec(text ?? '');
  if (match === null) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= minutesPerDay && Number(match[2]) < 60 ? minutes : undefined;
}

function readDates(
  schedule: ScheduleDocument,
): Pick<OpeningRule, 'start' | 'until' | 'validFrom' | 'validTo' | 'closures'> | undefined {
  const named = {
    start: schedule.dtstart,
    until: schedule.until,
    validFrom: schedule.valid_from,
    validTo: schedule.valid_to,
  };
  const dates: Partial<Record<keyof typeof named, CalendarDay>> = {};
  for (const [name, text] of Object.entries(named)) {
    if (text === undefined) continue;
    const day = readDay(text);
    if (day === undefined) return undefined;
    dates[name as keyof typeof named] = day;
  }
  const closures: Closure[] = [];
  for (const { from, to, description } of schedule.will_closures ?? []) {
    const [first, last] = [readDay(from), readDay(to)];
    if (first === undefined || last === undefined || last < first) return undefined;
    closures.push({ from: first, to: last, ...(description !== undefined && { description }) });
  }
  return { ...dates, closures };
}

function readDays(
  schedule: ScheduleDocument,
): Pick<OpeningRule, 'days' | 'monthDays' | 'weeks' | 'yearDays'> | undefined {
  const days: RuleDay[] = [];
  for (const part of partsOf(schedule.byday)) {
    const match = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(part.toUpperCase());
    if (match === null || (match[1] !== undefined && schedule.freq !== 'MONTHLY')) return undefined;
    const weekday = weekdayCodes.indexOf(match[2] as (typeof weekdayCodes)[number]);
    days.push(match[1] === undefined ? { weekday } : { weekday, nth: Number(match[1]) });
  }
  const monthDays = readNumbers(schedule.bymonthday, 31);
  const weeks = readNumbers(schedule.byweekno, 53);
  const yearDays = readNumbers(schedule.byyearday, 366);
  if (monthDays === undefined || weeks === undefined || yearDays === undefined) return undefined;
  return { days, monthDays, weeks, yearDays };
}

function readNumbers(text: string | undefined, most: number): number[] | undefined {
  const numbers = partsOf(text).map(Number);
  return numbers.every((one) => Number.isInteger(one) && one !== 0 && Math.abs(one) <= most) ? numbers : undefined;
}

function partsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function unreadable(reason: UnreadableSchedule): ScheduleReading {
  return { kind: 'unreadable', reason };
}
