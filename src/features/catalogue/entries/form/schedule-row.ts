import { weekdayCodes } from '../../../../domain/schedule/read-schedule.ts';
import type { HsdsSchedule } from '../../../../integrations/hsds/public.ts';
import type { RawPair, RawValues } from './raw-values.ts';

/** Which of a month: the first four, and the last. */
export const weeksOfMonth = ['1', '2', '3', '4', '-1'] as const;

/**
 * One row of hours as the form asks for it, in the texts of its inputs: days of the week, each or some of the month; or days of the
 * month; from an hour to another; between two dates. One day alone has the same date twice, and no days.
 */
export interface ScheduleRow {
  readonly days: readonly string[];
  readonly weeks: readonly string[];
  /** `1, 15`. */
  readonly dates: string;
  readonly from: string;
  readonly to: string;
  readonly allDay: boolean;
  /** `2026-11-25`. */
  readonly first: string;
  readonly last: string;
}

const textParts = ['dates', 'from', 'to', 'first', 'last'] as const;
/** What the inputs of a row are called, after the row. */
export const rowParts = ['days', 'weeks', 'all-day', ...textParts] as const;

/** A schedule as a row asks for it; undefined where a row cannot. */
export function rowOf(schedule: HsdsSchedule): ScheduleRow | undefined {
  const { interval, byweekno, byyearday, count, opens_at, closes_at, dtstart, until, valid_from, valid_to } = schedule;
  const allDay = schedule.will_open_all_day === true;
  if (!allDay && (opens_at === undefined || closes_at === undefined)) return undefined;
  if ((interval ?? 1) !== 1 || [byweekno, byyearday, count].some((one) => one !== undefined)) return undefined;
  // Two beginnings or two ends, or one that is no plain day: no two inputs say that.
  if ((dtstart !== undefined && valid_from !== undefined) || (until !== undefined && valid_to !== undefined))
    return undefined;
  const ends = [dtstart ?? valid_from, until ?? valid_to];
  if (ends.some((day) => day !== undefined && !isDay(day))) return undefined;
  const [first = '', last = ''] = ends;
  const hours = allDay ? { from: '', to: '' } : { from: opens_at?.slice(0, 5) ?? '', to: closes_at?.slice(0, 5) ?? '' };
  const on = daysIn(schedule);
  if (on === undefined) return undefined;
  if (on !== 'once') return { ...on, ...hours, allDay, first, last };
  const isOneDay = dtstart !== undefined && last === '';
  return isOneDay ? { days: [], weeks: [], dates: '', ...hours, allDay, first, last: first } : undefined;
}

function daysIn({
  freq,
  byday,
  bymonthday,
}: HsdsSchedule): Pick<ScheduleRow, 'days' | 'weeks' | 'dates'> | 'once' | undefined {
  const [named, dates] = [partsIn(byday), partsIn(bymonthday)];
  if (named.length > 0 && dates.length > 0) return undefined;
  if (dates.length > 0) {
    const isPlain = freq !== 'WEEKLY' && dates.every((one) => isDateOfMonth(one));
    return isPlain ? { days: [], weeks: [], dates: dates.join(', ') } : undefined;
  }
  if (named.length === 0) return freq === undefined ? 'once' : undefined;
  if (freq !== 'MONTHLY') return named.every(isWeekday) ? { days: inWeek(named), weeks: [], dates: '' } : undefined;
  const parts = named.map((one) => [one.slice(0, -2).replace('+', ''), one.slice(-2)] as const);
  const weeks = weeksOfMonth.filter((week) => parts.some(([nth]) => nth === week));
  const days = inWeek(parts.map(([, day]) => day));
  // The first Monday and the second Tuesday are two rows.
  const isGrid =
    parts.every(([nth, day]) => isWeek(nth) && isWeekday(day)) && days.length * weeks.length === parts.length;
  return isGrid ? { days, weeks, dates: '' } : undefined;
}

/** What a row of the form says. */
export function readRow(name: string, raw: RawValues): ScheduleRow {
  const text = (part: (typeof textParts)[number]) => raw.text(`${name}-${part}`);
  return {
    days: inWeek(raw.all(`${name}-days`)),
    weeks: weeksOfMonth.filter((week) => raw.all(`${name}-weeks`).includes(week)),
    dates: text('dates'),
    from: text('from'),
    to: text('to'),
    allDay: raw.text(`${name}-all-day`) === 'yes',
    first: text('first'),
    last: text('last'),
  };
}

export function rowToRaw(name: string, row: ScheduleRow): RawPair[] {
  return [
    ...row.days.map((day) => [`${name}-days`, day] as const),
    ...row.weeks.map((week) => [`${name}-weeks`, week] as const),
    ...(row.allDay ? [[`${name}-all-day`, 'yes'] as const] : []),
    ...textParts.flatMap((part) => (row[part] === '' ? [] : [[`${name}-${part}`, row[part]] as const])),
  ];
}

export function isEmptyRow({ days, weeks, allDay, ...texts }: ScheduleRow): boolean {
  return days.length + weeks.length === 0 && !allDay && Object.values(texts).every((text) => text === '');
}

export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
  );
}

/** `1, 15`, `1 e 15` to their numbers; undefined where something else is written. */
export function datesIn(text: string): number[] | undefined {
  const parts = text.split(/[\s,;.]+|\be\b|\band\b/).filter((part) => part !== '');
  if (!parts.every(isDateOfMonth)) return undefined;
  return [...new Set(parts.map(Number))].sort((a, b) => a - b);
}

function isDateOfMonth(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;
}

function isWeekday(text: string): boolean {
  return (weekdayCodes as readonly string[]).includes(text);
}

function isWeek(text: string): boolean {
  return (weeksOfMonth as readonly string[]).includes(text);
}

/** Known ones, each once, from Monday on. */
function inWeek(days: readonly string[]): string[] {
  return weekdayCodes.filter((code) => days.includes(code));
}

function partsIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim().toUpperCase())
    .filter((part) => part !== '');
}
