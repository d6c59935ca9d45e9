import { asksForSomething } from '../../../../domain/eligibility/check-rule.ts';
import type { Leaf } from '../../../../domain/eligibility/condition.ts';
import {
  choiceFacts,
  isChoice,
  isIsee,
  isValue,
  type Fact,
  type NumberFact,
} from '../../../../domain/eligibility/facts.ts';
import { readDay } from '../../../../domain/schedule/calendar-day.ts';
import type { FormFields } from '../../../../platform/http/form.ts';
import { readMoney, readWhole } from '../../ask/read-answer.ts';

export type LeafProblem = 'bound-needed' | 'bound-wrong' | 'bounds-backwards' | 'some-needed';

export type ReadLeaf =
  | { readonly kind: 'read'; readonly leaf: Leaf }
  | { readonly kind: 'wrong'; readonly field: 'almeno' | 'massimo' | 'fra'; readonly problem: LeafProblem };

/** Reads one condition as its form sends it. */
export function readLeaf(fact: Fact, form: FormFields): ReadLeaf {
  if (isChoice(fact)) {
    const among = choiceFacts[fact].filter((choice) => form.all('fra').includes(choice));
    if (!asksForSomething(fact, among)) return { kind: 'wrong', field: 'fra', problem: 'some-needed' };
    return { kind: 'read', leaf: { kind: 'choice', fact, among } };
  }
  const [least, most] = [readBound(fact, form.text('almeno')), readBound(fact, form.text('massimo'))];
  if (least === 'wrong') return { kind: 'wrong', field: 'almeno', problem: 'bound-wrong' };
  if (most === 'wrong') return { kind: 'wrong', field: 'massimo', problem: 'bound-wrong' };
  if (least === undefined && most === undefined) return { kind: 'wrong', field: 'almeno', problem: 'bound-needed' };
  if (least !== undefined && most !== undefined && least > most)
    return { kind: 'wrong', field: 'massimo', problem: 'bounds-backwards' };
  return {
    kind: 'read',
    leaf: { kind: 'number', fact, ...(least !== undefined && { least }), ...(most !== undefined && { most }) },
  };
}

function readBound(fact: NumberFact, text: string): number | 'wrong' | undefined {
  if (text === '') return undefined;
  const value = readNumber(fact, text);
  return value === undefined || !isValue(fact, value) ? 'wrong' : value;
}

/** A number as its fact is written: euros, a day, or a whole number. */
export function readNumber(fact: NumberFact, text: string): number | undefined {
  if (fact === 'today') return readDay(text);
  return isIsee(fact) ? readMoney(text) : readWhole(text);
}
