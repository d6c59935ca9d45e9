import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { mostSkills } from '../../../domain/training/skills.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { attendingOffices, moduleReaders, moduleStates, type AttendanceByOffice, type ModuleText } from './model.ts';

export type TrainingProblem =
  | 'missing'
  | 'too-long'
  | 'not-a-day'
  | 'not-an-hour'
  | 'ends-first'
  | 'not-an-address'
  | 'not-a-number'
  | 'too-many'
  | 'one-of-two'
  | 'not-a-pdf';
export type Problems = Readonly<Record<string, TrainingProblem>>;
export type Read<Value> = { readonly value: Value } | { readonly problems: Problems };

type Form = Pick<FormFields, 'text' | 'all'>;

/** When a module takes place, as its form asks it. */
export const whens = ['day', 'meeting', 'own'] as const;

/** Reads fields of a form one by one and gathers what is wrong with them. */
export function fieldReader(form: Form) {
  const problems: Record<string, TrainingProblem> = {};

  function optional(name: string, most: number): string | null {
    const text = form.text(name);
    if (text.length > most) problems[name] = 'too-long';
    return text === '' ? null : text;
  }

  function needed(name: string, most: number): string {
    const text = optional(name, most);
    if (text === null) problems[name] = 'missing';
    return text ?? '';
  }

  function address(name: string, pattern: RegExp): string | null {
    const text = optional(name, 500);
    if (text !== null && (!pattern.test(text) || !URL.canParse(text))) problems[name] = 'not-an-address';
    return text;
  }

  function choice<Value extends string>(name: string, values: readonly [Value, ...Value[]]): Value {
    const found = values.find((value) => value === form.text(name));
    if (found === undefined) problems[name] = 'missing';
    return found ?? values[0];
  }

  function whole(name: string, least: number, most: number): number | null {
    const text = form.text(name);
    if (text === '') return null;
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    problems[name] = 'not-a-number';
    return null;
  }

  function day(name: string): number | null {
    const text = form.text(name);
    const read = readDay(text);
    if (text !== '' && read === undefined) problems[name] = 'not-a-day';
    return read ?? null;
  }

  function clock(name: string): number | null {
    const text = form.text(name);
    if (text === '') return null;
    const [, hours = '', minutes = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? [];
    if (hours !== '' && Number(hours) <= 23 && Number(minutes) <= 59) return Number(hours) * 60 + Number(minutes);
    problems[name] = 'not-an-hour';
    return null;
  }

  function done<Value>(value: Value): Read<Value> {
    return Object.keys(problems).length > 0 ? { problems } : { value };
  }

  return { problems, optional, needed, address, choice, whole, day, clock, read: done };
}

export const https = /^https:\/\/\S+$/;
export const http = /^https?:\/\/\S+$/;

/** A module as it was typed; `meetings` are those it may have been held at. */
export function readModuleForm(form: Form, meetings: readonly { readonly id: string }[]): Read<ModuleText> {
  const fields = fieldReader(form);
  const when = fields.choice('quando', whens);
  const meetingId = when === 'meeting' ? (meetings.find(({ id }) => id === form.text('incontro'))?.id ?? null) : null;
  if (when === 'meeting' && meetingId === null) fields.problems['incontro'] = 'missing';
  const onDay = when === 'day';
  const day = onDay ? fields.day('giorno') : null;
  const [from, to] = onDay ? [fields.clock('dalle'), fields.clock('alle')] : [null, null];
  if (from !== null && day === null) fields.problems['giorno'] ??= 'missing';
  if (to !== null && from === null) fields.problems['dalle'] ??= 'missing';
  if (to !== null && from !== null && to <= from) fields.problems['alle'] = 'ends-first';
  const skills = [...new Set(form.all('competenze'))];
  if (skills.length > mostSkills) fields.problems['competenze'] = 'too-many';
  return fields.read({
    title: fields.needed('titolo', 160),
    aim: fields.optional('scopo', 2000),
    state: fields.choice('stato', moduleStates),
    shownTo: fields.choice('visto', moduleReaders),
    position: fields.whole('posto', 1, 1000) ?? 100,
    ownTime: when === 'own',
    meetingId,
    day,
    fromMinutes: from,
    toMinutes: to,
    place: when === 'meeting' ? null : fields.optional('luogo', 200),
    joinUrl: when === 'meeting' ? null : fields.address('collegamento', https),
    minutes: fields.whole('durata', 5, 10_000),
    skills,
    source: fields.address('fonte', http),
  });
}

/** How many of each office: what is left blank is none. */
export function readAttendanceForm(form: Form): Read<AttendanceByOffice> {
  const fields = fieldReader(form);
  const people = attendingOffices.map((office) => [office, fields.whole(office, 0, 10_000) ?? 0] as const);
  return fields.read(Object.fromEntries(people));
}
