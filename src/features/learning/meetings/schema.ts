import { z } from 'zod';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { Party } from '../parties.ts';
import {
  meetingKinds,
  meetingStates,
  noteKinds,
  shownTo,
  words,
  type MeetingText,
  type NewNote,
  type NoteKind,
  type Word,
} from './model.ts';

export const idField = z.uuid().toLowerCase();

/** What is wrong with a field; the words are the page's. */
export type FieldProblem =
  'missing' | 'too-long' | 'not-a-day' | 'not-an-hour' | 'ends-first' | 'not-an-address' | 'not-a-number';
export type Problems = Readonly<Record<string, FieldProblem>>;
export type Read<Value> = { readonly value: Value } | { readonly problems: Problems };

type Form = Pick<FormFields, 'text'>;

const longest = { titolo: 160, luogo: 200, collegamento: 500, ordine: 4000, fonte: 500 } as const;

/** A meeting as it was typed. Whom it is with comes as the slug of one of the parties. */
export function readMeetingForm(form: Form, parties: readonly Party[]): Read<MeetingText> {
  const problems: Record<string, FieldProblem> = {};
  const optional = (name: keyof typeof longest) => {
    const text = form.text(name);
    if (text.length > longest[name]) problems[name] = 'too-long';
    return text === '' ? null : text;
  };
  const choice = <Value extends string>(name: string, values: readonly Value[], otherwise?: Value): Value => {
    const found = values.find((value) => value === form.text(name)) ?? otherwise;
    if (found === undefined) problems[name] = 'missing';
    return found ?? (values[0] as Value);
  };
  const address = (name: 'collegamento' | 'fonte', pattern: RegExp) => {
    const text = optional(name);
    if (text !== null && (!pattern.test(text) || !URL.canParse(text))) problems[name] = 'not-an-address';
    return text;
  };
  const kind = choice('tipo', meetingKinds);
  const withId = kind === 'bilateral' ? (idOf(form.text('con'), parties) ?? null) : null;
  if (kind === 'bilateral' && withId === null) problems['con'] = 'missing';
  const title = optional('titolo');
  if (title === null) problems['titolo'] = 'missing';
  const day = readDay(form.text('giorno'));
  if (day === undefined) problems['giorno'] = form.text('giorno') === '' ? 'missing' : 'not-a-day';
  const [fromMinutes, toMinutes] = [readClock(form, 'dalle', problems), readClock(form, 'alle', problems)];
  if (toMinutes !== null && fromMinutes === null) problems['dalle'] ??= 'missing';
  if (toMinutes !== null && fromMinutes !== null && toMinutes <= fromMinutes) problems['alle'] ??= 'ends-first';
  const seats = readCount(form, 'posti', problems);
  const value: MeetingText = {
    kind,
    withId,
    shownTo: kind === 'bilateral' ? 'parties' : choice('visto', shownTo, kind === 'plenary' ? 'lab' : undefined),
    state: choice('stato', meetingStates, 'planned'),
    title: title ?? '',
    day: day ?? 0,
    fromMinutes,
    toMinutes,
    place: optional('luogo'),
    joinUrl: address('collegamento', /^https:\/\/\S+$/),
    agenda: optional('ordine'),
    seats,
    source: address('fonte', /^https?:\/\/\S+$/),
  };
  return Object.keys(problems).length > 0 ? { problems } : { value };
}

function idOf(slug: string, parties: readonly Party[]): string | undefined {
  return parties.find((party) => party.slug === slug)?.tenantId;
}

function readClock(form: Form, name: string, problems: Record<string, FieldProblem>): number | null {
  const text = form.text(name);
  if (text === '') return null;
  const [, hours = '', minutes = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) {
    problems[name] = 'not-an-hour';
    return null;
  }
  return Number(hours) * 60 + Number(minutes);
}

function readCount(form: Form, name: string, problems: Record<string, FieldProblem>): number | null {
  const text = form.text(name);
  if (text === '') return null;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  problems[name] = 'not-a-number';
  return null;
}

/** What is added to a meeting: each kind has fields of its own. */
export function readNoteForm(whole: Form, parties: readonly Party[]): Read<NewNote> {
  const kind = noteKinds.find((one) => one === whole.text('cosa'));
  if (kind === undefined) return { problems: { cosa: 'missing' } };
  const read = readNote(kind, { text: (name) => whole.text(noteField(kind, name)) }, parties);
  if ('value' in read) return read;
  return {
    problems: Object.fromEntries(
      Object.entries(read.problems).map(([name, problem]) => [noteField(kind, name), problem]),
    ),
  };
}

/** The forms of one page have fields of their own names. */
export function noteField(kind: NoteKind, name: string): string {
  return `${kind}-${name}`;
}

function readNote(kind: NoteKind, form: Form, parties: readonly Party[]): Read<NewNote> {
  const problems: Record<string, FieldProblem> = {};
  const text = needed(form, 'testo', 1000, problems);
  const done = (value: NewNote): Read<NewNote> => (Object.keys(problems).length > 0 ? { problems } : { value });
  switch (kind) {
    case 'decision':
      return done({ kind, text });
    case 'attendance': {
      const people = readCount(form, 'persone', problems);
      if (people === null) problems['persone'] ??= 'missing';
      return done({ kind, text, people: people ?? 0 });
    }
    case 'commitment': {
      const ownerId = idOf(form.text('chi'), parties);
      if (ownerId === undefined) problems['chi'] = 'missing';
      const owner = needed(form, 'ufficio', 120, problems);
      const due = readDay(form.text('entro'));
      if (due === undefined) problems['entro'] = form.text('entro') === '' ? 'missing' : 'not-a-day';
      return done({ kind, text, ownerId: ownerId ?? '', owner, due: due ?? 0 });
    }
    default: {
      const url = needed(form, 'indirizzo', 500, problems);
      if (url !== '' && !(/^https:\/\/\S+$/.test(url) && URL.canParse(url))) problems['indirizzo'] = 'not-an-address';
      return done({ kind, text, url });
    }
  }
}

function needed(form: Form, name: string, most: number, problems: Record<string, FieldProblem>): string {
  const text = form.text(name);
  if (text === '') problems[name] = 'missing';
  if (text.length > most) problems[name] = 'too-long';
  return text;
}

/** A word on a commitment; one that is dropped needs its reason. */
export function readWordForm(form: Form): Read<{ readonly word: Word; readonly reason: string | null }> {
  const word = words.find((one) => one === form.text('parola'));
  if (word === undefined) return { problems: { parola: 'missing' } };
  const reason = form.text('motivo');
  if (word === 'dropped' && reason === '') return { problems: { motivo: 'missing' } };
  if (reason.length > 500) return { problems: { motivo: 'too-long' } };
  return { value: { word, reason: reason === '' ? null : reason } };
}

const email = z.email().max(254);

export function readSignUpForm(form: Form): Read<{ readonly name: string; readonly email: string }> {
  const problems: Record<string, FieldProblem> = {};
  const name = needed(form, 'nome', 120, problems);
  const address = email.safeParse(form.text('email')).data;
  if (address === undefined) problems['email'] = form.text('email') === '' ? 'missing' : 'not-an-address';
  return Object.keys(problems).length > 0 ? { problems } : { value: { name, email: address ?? '' } };
}
