import { weekdayCodes } from '../../../../domain/schedule/read-schedule.ts';
import { uuidV5, type HsdsSchedule, type WillClosure } from '../../../../integrations/hsds/public.ts';
import type { FieldReading, FormProblem, RawPair, RawValues } from './raw-values.ts';

/** A line of the form: days, from, to. Rows beyond those that are there are empty ones to write in. */
export const emptyHours = 2;
export const emptyClosures = 1;
const mostRows = 30;

/** Whether a schedule is one that the form can ask for: so many days of every week, from an hour to another. */
export function isPlainWeek(schedule: HsdsSchedule): boolean {
  const { freq, interval, byday, opens_at, closes_at, will_open_all_day } = schedule;
  const rest = [
    schedule.bymonthday,
    schedule.byweekno,
    schedule.byyearday,
    schedule.count,
    schedule.until,
    schedule.valid_from,
    schedule.valid_to,
  ];
  const hours = will_open_all_day === true || (opens_at !== undefined && closes_at !== undefined);
  const weekly = (freq ?? 'WEEKLY') === 'WEEKLY' && (interval ?? 1) === 1 && rest.every((one) => one === undefined);
  return hours && weekly && daysOf(byday).length > 0 && daysOf(byday).every((day) => day in dayIndex);
}

const dayIndex: Readonly<Record<string, number>> = Object.fromEntries(weekdayCodes.map((code, index) => [code, index]));

function daysOf(byday: string | undefined): string[] {
  return (byday ?? '')
    .split(',')
    .map((day) => day.trim().toUpperCase())
    .filter((day) => day !== '');
}

export function hoursToRaw(name: string, schedules: readonly HsdsSchedule[] = []): RawPair[] {
  const plain = schedules.filter(isPlainWeek);
  return [
    ...plain.flatMap((schedule, row) => [
      ...daysOf(schedule.byday).map((day) => [`${name}-${row}-days`, day] as const),
      ...(schedule.will_open_all_day === true
        ? [[`${name}-${row}-all-day`, 'yes'] as const]
        : [
            [`${name}-${row}-from`, (schedule.opens_at ?? '').slice(0, 5)] as const,
            [`${name}-${row}-to`, (schedule.closes_at ?? '').slice(0, 5)] as const,
          ]),
    ]),
    ...(plain.some((schedule) => schedule.will_closed_on_holidays === true)
      ? [[`${name}-holidays`, 'yes'] as const]
      : []),
    ...(plain[0]?.will_closures ?? []).flatMap(({ from, to, description }, row) => [
      [`${name}-closure-${row}-from`, from] as const,
      [`${name}-closure-${row}-to`, to] as const,
      [`${name}-closure-${row}-why`, description ?? ''] as const,
    ]),
  ];
}

/** How many rows of hours and of closures are written. */
export function hoursRows(name: string, raw: RawValues): { readonly hours: number; readonly closures: number } {
  const last = (pattern: (row: number) => readonly string[]) => {
    let rows = 0;
    for (let row = 0; row < mostRows; row += 1)
      if (pattern(row).some((one) => raw.all(one).some((value) => value !== ''))) rows = row + 1;
    return rows;
  };
  const hours = last((row) => ['days', 'from', 'to', 'all-day'].map((part) => `${name}-${row}-${part}`));
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
  const problems: FormProblem[] = [];
  const plain = before.filter(isPlainWeek);
  const rows: HsdsSchedule[] = [];
  for (let row = 0; row < mostRows; row += 1) {
    const at = (part: string) => `${name}-${row}-${part}`;
    const days = raw.all(at('days')).filter((day) => day in dayIndex);
    const allDay = raw.text(at('all-day')) === 'yes';
    const [from, to] = [raw.text(at('from')), raw.text(at('to'))];
    if (days.length === 0 && !allDay && from === '' && to === '') continue;
    if (days.length === 0) problems.push({ problem: 'hours-without-days', name: at('days') });
    const [opens, closes] = [readTime(from), readTime(to)];
    if (!allDay && opens === undefined) problems.push({ problem: 'not-an-hour', name: at('from') });
    if (!allDay && closes === undefined) problems.push({ problem: 'not-an-hour', name: at('to') });
    const {
      opens_at: _o,
      closes_at: _c,
      will_open_all_day: _a,
      will_closures: _w,
      will_closed_on_holidays: _h,
      ...kept
    } = plain[row] ?? { id: uuidV5(serviceId, `schedule ${days.join()} ${from} ${to} ${row}`) };
    rows.push({
      ...kept,
      freq: 'WEEKLY',
      byday: days.toSorted((a, b) => (dayIndex[a] ?? 0) - (dayIndex[b] ?? 0)).join(','),
      ...(allDay ? { will_open_all_day: true } : { opens_at: opens, closes_at: closes }),
      ...(raw.text(`${name}-holidays`) === 'yes' && { will_closed_on_holidays: true }),
      ...(closures.length > 0 && { will_closures: closures }),
    });
  }
  if (problems.length + ofClosures.length > 0) return { problems: [...problems, ...ofClosures] };
  return { value: [...rows, ...before.filter((schedule) => !isPlainWeek(schedule))] };
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

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
  );
}

/** `9`, `9.30`, `09:30` to `09:30`. */
function readTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? '0')];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
