import { z } from 'zod';
import { DAYS_PER_WEEK } from '../../../domain/pooling/instance.ts';
import { poolableHelp } from '../../../domain/vocabulary.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { MoreOperators, OneMoreVenue, WhatIfQuestion } from './question.ts';

export const questionLimits = { operators: 20, seats: 50, percent: 100, from: 12, to: 46 } as const;

export type QuestionField = 'operators' | 'kind' | 'day' | 'from' | 'to' | 'place' | 'seats' | 'subsidy';
export type QuestionProblem =
  | 'nothing'
  | 'operators'
  | 'operators-missing'
  | 'kind'
  | 'days-missing'
  | 'hours-from'
  | 'hours-to'
  | 'hours-order'
  | 'place'
  | 'seats'
  | 'subsidy';
export type QuestionProblems = Readonly<Partial<Record<QuestionField, QuestionProblem>>>;

export type QuestionReading =
  | { readonly kind: 'question'; readonly question: WhatIfQuestion }
  | { readonly kind: 'problems'; readonly problems: QuestionProblems };

interface NamedPlace {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** Reads the form. `findPlace` knows the quarters and streets that people have names for. */
export async function readQuestion(
  form: FormFields,
  findPlace: (text: string) => Promise<NamedPlace | undefined>,
): Promise<QuestionReading> {
  const problems: Partial<Record<QuestionField, QuestionProblem>> = {};
  const note = (field: QuestionField, problem: QuestionProblem) => {
    problems[field] ??= problem;
  };
  const operators = readOperators(form, note);
  const venue = await readVenue(form, findPlace, note);
  const subsidyPercent = readSubsidy(form, note);
  const question = {
    ...(operators && { operators }),
    ...(venue && { venue }),
    ...(subsidyPercent !== undefined && { subsidyPercent }),
  };
  if (Object.keys(problems).length > 0) return { kind: 'problems', problems };
  if (Object.keys(question).length === 0) return { kind: 'problems', problems: { operators: 'nothing' } };
  return { kind: 'question', question };
}

type Note = (field: QuestionField, problem: QuestionProblem) => void;

function readOperators(form: FormFields, note: Note): MoreOperators | undefined {
  const days = [...new Set(form.all('day'))].filter((text) => wholeIn(text, 0, DAYS_PER_WEEK - 1) !== undefined);
  const said = form.text('operators');
  if (said === '') {
    if (days.length > 0) note('operators', 'operators-missing');
    return undefined;
  }
  const count = wholeIn(said, 1, questionLimits.operators);
  const kind = z.enum(poolableHelp).safeParse(form.text('kind'));
  if (count === undefined) note('operators', 'operators');
  if (!kind.success) note('kind', 'kind');
  const hours = readHours(
    form,
    days.map(Number).sort((one, other) => one - other),
    note,
  );
  if (count === undefined || !kind.success) return undefined;
  return { count, kindOfHelp: kind.data, ...(hours && { hours }) };
}

function readHours(form: FormFields, days: readonly number[], note: Note): MoreOperators['hours'] {
  const [from, to] = [form.text('from'), form.text('to')];
  if (days.length === 0) {
    if (from !== '' || to !== '') note('day', 'days-missing');
    return undefined;
  }
  const [first, last] = [slotIn(from), slotIn(to)];
  if (first === undefined) note('from', 'hours-from');
  if (last === undefined) note('to', 'hours-to');
  if (first === undefined || last === undefined) return undefined;
  if (first >= last) note('to', 'hours-order');
  return { days, from: first, to: last };
}

async function readVenue(
  form: FormFields,
  findPlace: (text: string) => Promise<NamedPlace | undefined>,
  note: Note,
): Promise<OneMoreVenue | undefined> {
  const text = form.text('place');
  if (text === '') return undefined;
  const place = await findPlace(text);
  const seats = wholeIn(form.text('seats'), 2, questionLimits.seats);
  if (place === undefined) note('place', 'place');
  if (seats === undefined) note('seats', 'seats');
  if (place === undefined || seats === undefined) return undefined;
  return { name: place.name, lat: place.lat, lon: place.lon, seats, stepFree: form.has('stepFree') };
}

function readSubsidy(form: FormFields, note: Note): number | undefined {
  const text = form.text('subsidy');
  if (text === '') return undefined;
  const percent = wholeIn(text, 1, questionLimits.percent);
  if (percent === undefined) note('subsidy', 'subsidy');
  return percent;
}

function slotIn(text: string): number | undefined {
  return wholeIn(text, questionLimits.from, questionLimits.to);
}

function wholeIn(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
