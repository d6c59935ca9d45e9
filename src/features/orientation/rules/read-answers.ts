import {
  isChoice,
  isValue,
  none,
  numberFacts,
  type Answers,
  type Fact,
  type Value,
} from '../../../domain/eligibility/facts.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { readNumber } from './draft/read-leaf.ts';

export type ReadAnswers =
  { readonly kind: 'read'; readonly answers: Answers } | { readonly kind: 'wrong'; readonly facts: readonly Fact[] };

/** Reads what is known of somebody, a field for each fact; an empty one is not known. */
export function readAnswers(facts: readonly Fact[], form: FormFields): ReadAnswers {
  const read = facts.map((fact) => ({ fact, value: readOne(fact, form) }));
  const wrong = read.filter(({ value }) => value === 'wrong').map(({ fact }) => fact);
  if (wrong.length > 0) return { kind: 'wrong', facts: wrong };
  const known = read.flatMap(({ fact, value }) => (value === undefined ? [] : [[fact, value] as const]));
  return { kind: 'read', answers: Object.fromEntries(known) };
}

/** "wrong" is no choice of any fact. */
function readOne(fact: Fact, form: FormFields): Value | undefined {
  const text = form.text(`x-${fact}`);
  if (!isChoice(fact) && numberFacts[fact].mayBeNone && form.has(`n-${fact}`)) return none;
  if (text === '') return undefined;
  const value = isChoice(fact) ? text : readNumber(fact, text);
  return value !== undefined && isValue(fact, value) ? value : 'wrong';
}
