import { formFields, type FormFields } from '../../../platform/http/form.ts';
import type { WeekProblem } from '../../../domain/schedule/check-week.ts';
import type { PlaceMatch } from '../../catalogue/public.ts';
import type { AnsweredPlace, Answers } from '../answers.ts';

/** What is wrong with a field; the words are in the messages. */
export type FieldProblem =
  | { readonly code: 'week'; readonly problems: readonly WeekProblem[] }
  | { readonly code: 'shared-above-alone'; readonly alone: number }
  /** No hour of the day is free on so many days, and a group meets at one hour. */
  | { readonly code: 'share-without-hour'; readonly days: number }
  /** Names of places that look like what was written, the likeliest first. */
  | { readonly code: 'place-unknown'; readonly similar: readonly string[] }
  | { readonly code: PlainProblem };

export type PlainProblem =
  | 'kind-missing'
  | 'seats-missing'
  | 'age-invalid'
  | 'ages-not-matching'
  | 'intensity-missing'
  | 'days-missing'
  | 'slots-missing'
  | 'tolerance-invalid'
  | 'detail-missing'
  | 'place-missing'
  | 'distance-missing'
  | 'price-missing'
  | 'price-invalid'
  | 'price-too-high'
  | 'budget-missing'
  | 'month-missing'
  | 'month-invalid'
  | 'month-too-high'
  | 'share-missing'
  | 'host-invalid'
  | 'host-too-small'
  | 'choice-unknown'
  | 'name-missing'
  | 'name-too-long'
  | 'reach-missing'
  | 'email-invalid'
  | 'phone-invalid'
  | 'fiscal-invalid'
  | 'first-missing'
  | 'whom-missing'
  | 'role-missing'
  | 'person-missing'
  | 'agreed-missing'
  | 'privacy-missing';

/** By the name of the field. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>;

export type Reading =
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'problems'; readonly problems: FieldProblems }
  /** Nothing that this journey is for. */
  | { readonly kind: 'elsewhere' };

/** The place that a text names, or the names that look like it. */
export type FindPlace = (text: string) => Promise<PlaceMatch<AnsweredPlace>>;

/** What a step may look at to read its form. */
export interface StepFacts {
  /** Everything answered before. */
  readonly answers: Answers;
  /** Of a request that was sent: for whom it is stays as it was. */
  readonly changing?: boolean;
  readonly findPlace: FindPlace;
}

/** How one step is read from its form, and shown in it again. */
export interface StepForm {
  readonly read: (form: FormFields, facts: StepFacts) => Reading | Promise<Reading>;
  readonly show: (answers: Answers) => FormFields;
}

export function problem(code: PlainProblem): FieldProblem {
  return { code };
}

/** Problems where there are any, else the answers; a field without a problem is left out. */
export function readingOf(
  problems: Readonly<Record<string, FieldProblem | undefined>>,
  answers: () => Answers,
): Reading {
  const found = Object.entries(problems).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return found.length > 0
    ? { kind: 'problems', problems: Object.fromEntries(found) }
    : { kind: 'answers', answers: answers() };
}

/** Fields as a browser would send them; what has no value yet is not sent. */
export function shown(fields: readonly (readonly [string, string | number | undefined])[]): FormFields {
  return formFields(
    new URLSearchParams(
      fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]])),
    ),
  );
}
