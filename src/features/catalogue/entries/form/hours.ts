import { uuidV5, type HsdsSchedule, type WillClosure } from '../../../../integrations/hsds/public.ts';
import { sameValue } from '../fields.ts';
import type { FieldReading, FormProblem, RawPair, RawValues } from './raw-values.ts';
import { datesIn, isDay, isEmptyRow, readRow, rowOf, rowParts, rowToRaw, type ScheduleRow } from './schedule-row.ts';

/** Rows beyond those that are there are empty ones to write in. */
export const emptyHours = 2;
export const emptyClosures = 1;
const mostRows = 30;

/** Whether a row of the form can ask for a schedule; others stay as they are. */
export function isAsked(schedule: HsdsSchedule): boolean {
  return rowOf(schedule) !== undefined;
}

export function hoursToRaw(name: string, schedules: readonly HsdsSchedule[] = []): RawPair[] {
  const rows = schedules.flatMap((schedule) => rowOf(schedule) ?? []);
  const { holidays, closures } = togetherOf(schedules.filter(isAsked));
  return [
    ...rows.flatMap((row, index) => rowToRaw(`${name}-${index}`, row)),
    ...(holidays ? [[`${name}-holidays`, 'yes'] as const] : []),
    ...closures.flatMap(({ from, to, description }, row) => [
      [`${name}-closure-${row}-from`, from] as const,
      [`${name}-closure-${row}-to`, to] as const,
      [`${name}-closure-${row}-why`, description ?? ''] as const,
    ]),
  ];
}

/** What the form asks once for all rows. */
interface Together {
  readonly holidays: boolean;
  readonly closures: readonly WillClosure[];
}

function togetherOf(schedules: readonly HsdsSchedule[]): Together {
  return {
    holidays: schedules.some((schedule) => schedule.will_closed_on_holidays === true),
    closures: schedules[0]?.will_closures ?? [],
  };
}

/** How many rows of hours and of closures are written. */
export function hoursRows(name: string, raw: RawValues): { readonly hours: number; readonly closures: number } {
  const last = (pattern: (row: number) => readonly string[]) => {
    let rows = 0;
    for (let row = 0; row < mostRows; row += 1)
      if (pattern(row).some((one) => raw.all(one).some((value) => value !== ''))) rows = row + 1;
    return rows;
  };
  const hours = last((row) => rowParts.map((part) => `${name}-${row}-${part}`));
  const closures = last((row) => [`${name}-closure-${row}-from`]);
  return { hours, closures };
}

export function saysHours(name: string, raw: RawValues): boolean {
  const { hours, closures } = hoursRows(name, raw);
  return hours + closures > 0;
}

export function rawToHours(
  name: string,
  raw: RawValues,
  { serviceId, before = [] }: { readonly serviceId: string; readonly before?: readonly HsdsSchedule[] | undefined },
): FieldReading<HsdsSchedule[]> {
  const { closures, problems: ofClosures } = readClosures(name, raw);
  const together = { holidays: raw.text(`${name}-holidays`) === 'yes', closures };
  const asked = before.filter(isAsked);
  const stays = sameValue(together, togetherOf(asked));
  const problems: FormProblem[] = [];
  const schedules: HsdsSchedule[] = [];
  for (let index = 0; index < mostRows; index += 1) {
    const at = `${name}-${index}`;
    const row = readRow(at, raw);
    if (isEmptyRow(row)) continue;
    const stood = asked[index];
    // As it came from its source, whichever way that writes it.
    const isSame = stood !== undefined && sameValue(row, rowOf(stood));
    const read = isSame ? { value: stood } : readSchedule(at, row, stood);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const id = stood?.id ?? uuidV5(serviceId, `schedule ${row.days.join()} ${row.from} ${row.to} ${index}`);
    const schedule = { ...read.value, id };
    schedules.push(stays && stood !== undefined ? schedule : withTogether(schedule, together));
  }
  if (problems.length + ofClosures.length > 0) return { problems: [...problems, ...ofClosures] };
  return { value: [...schedules, ...before.filter((schedule) => !isAsked(schedule))] };
}

type Unnamed = Omit<HsdsSchedule, 'id'>;

/** A row as a schedule; what no row asks of the one that stood there is kept. */
function readSchedule(at: string, row: ScheduleRow, stood: HsdsSchedule | undefined): FieldReading<Unnamed> {
  const { days, weeks, allDay, first, last } = row;
  const problems: FormProblem[] = [];
  const blame = (part: (typeof rowParts)[number], problem: FormProblem['problem']) =>
    problems.push({ problem, name: `${at}-${part}` });
  const dates = datesIn(row.dates);
  const isOneDay = first !== '' && first === last && days.length === 0 && row.dates === '';
  if (dates === undefined) blame('dates', 'not-month-days');
  else if (dates.length > 0 && days.length + weeks.length > 0) blame('dates', 'days-or-dates');
  else if (days.length === 0 && dates.length === 0 && (!isOneDay || weeks.length > 0))
    blame('days', 'hours-without-days');
  const [opens, closes] = [readTime(row.from), readTime(row.to)];
  if (!allDay && opens === undefined) blame('from', 'not-an-hour');
  if (!allDay && closes === undefined) blame('to', 'not-an-hour');
  if (first !== '' && !isDay(first)) blame('first', 'not-a-period');
  else if (last !== '' && (!isDay(last) || last < first)) blame('last', 'not-a-period');
  if (problems.length > 0) return { problems };
  const on = isOneDay ? { dtstart: first } : { ...recurrenceOf(days, weeks, dates ?? []), ...periodOf(row, stood) };
  const hours = allDay ? { will_open_all_day: true } : { opens_at: opens, closes_at: closes };
  return { value: { ...unasked(stood), ...on, ...hours } };
}

function recurrenceOf(days: readonly string[], weeks: readonly string[], dates: readonly number[]): Unnamed {
  if (dates.length > 0) return { freq: 'MONTHLY', bymonthday: dates.join() };
  if (weeks.length === 0) return { freq: 'WEEKLY', byday: days.join() };
  return { freq: 'MONTHLY', byday: days.flatMap((day) => weeks.map((week) => `${week}${day}`)).join() };
}

/** Between which days it holds, in the words in which it said so before. */
function periodOf({ first, last }: ScheduleRow, stood: HsdsSchedule | undefined): Unnamed {
  const began = stood?.dtstart !== undefined && rowOf(stood)?.last !== stood.dtstart;
  return {
    ...(first !== '' && (began ? { dtstart: first } : { valid_from: first })),
    ...(last !== '' && (stood?.until !== undefined ? { until: last } : { valid_to: last })),
  };
}

function unasked(stood: HsdsSchedule | undefined): Unnamed {
  if (stood === undefined) return {};
  const { id: _id, freq: _freq, byday: _byday, bymonthday: _bymonthday, interval: _interval, ...rest } = stood;
  const { dtstart: _dtstart, until: _until, valid_from: _from, valid_to: _to, ...undated } = rest;
  const { opens_at: _opens, closes_at: _closes, will_open_all_day: _allDay, ...kept } = undated;
  return kept;
}

function withTogether(schedule: HsdsSchedule, { holidays, closures }: Together): HsdsSchedule {
  const { will_closures: _closures, will_closed_on_holidays: _holidays, ...rest } = schedule;
  return {
    ...rest,
    ...(holidays && { will_closed_on_holidays: true }),
    ...(closures.length > 0 && { will_closures: [...closures] }),
  };
}

function readClosures(name: string, raw: RawValues): { closures: WillClosure[]; problems: FormProblem[] } {
  const closures: WillClosure[] = [];
  const problems: FormProblem[] = [];
  for (let row = 0; row < mostRows; row += 1) {
    const at = (part: string) => `${name}-closure-${row}-${part}`;
    const [from, to, why] = [raw.text(at('from')), raw.text(at('to')), raw.text(at('why'))];
    if (from === '' && to === '') continue;
    if (!isDay(from)) problems.push({ problem: 'not-a-day', name: at('from') });
    else if (!isDay(to) || to < from) problems.push({ problem: 'not-a-day', name: at('to') });
    closures.push({ from, to, ...(why !== '' && { description: why }) });
  }
  return { closures, problems };
}

/** `9`, `9.30`, `09:30` to `09:30`. */
function readTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? '0')];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
