import type { askable } from '../../../domain/eligibility/facts.ts';
import { isFact, isValue, none, isChoice, type Answers, type Fact } from '../../../domain/eligibility/facts.ts';
import { topicNames, type Topic } from '../../../domain/eligibility/topics.ts';
import type { FormFields } from '../../../platform/http/form.ts';

export type AskableFact = (typeof askable)[number];

/**
 * How far somebody is. It travels in the form of each page, and nowhere else: not in the address, not in a cookie, not on
 * the server. What was asked and has no answer was skipped.
 */
export interface State {
  readonly topics: readonly Topic[];
  readonly asked: readonly AskableFact[];
  readonly answers: Answers;
}

export function isAskable(text: string): text is AskableFact {
  return isFact(text) && text !== 'today';
}

/** Reads what a form carries; what is no answer of ours is left aside. */
export function readState(form: FormFields): State {
  const asked = [...new Set(form.text('chieste').split(',').filter(isAskable))];
  const answers = asked.flatMap((fact) => {
    const value = readKept(fact, form.text(`r-${fact}`));
    return value === undefined ? [] : [[fact, value] as const];
  });
  return {
    topics: topicNames.filter((topic) => form.all('tema').includes(topic)),
    asked,
    answers: Object.fromEntries(answers),
  };
}

function readKept(fact: AskableFact, text: string) {
  const value = isChoice(fact) || text === none ? text : /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && isValue(fact, value) ? value : undefined;
}

/** The hidden fields that carry it. */
export function fieldsOf({ topics, asked, answers }: State): (readonly [name: string, value: string])[] {
  return [
    ...topics.map((topic) => ['tema', topic] as const),
    ['chieste', asked.join(',')],
    ...asked.flatMap((fact) => {
      const value = answers[fact];
      return value === undefined ? [] : [[`r-${fact}`, String(value)] as const];
    }),
  ];
}

/** With one more answer; without a value the question was skipped. */
export function withAnswer(state: State, fact: AskableFact, value?: number | string): State {
  const { topics, asked, answers } = without(state, fact);
  return { topics, asked: [...asked, fact], answers: value === undefined ? answers : { ...answers, [fact]: value } };
}

export function without({ topics, asked, answers }: State, fact: AskableFact): State {
  const rest = Object.entries(answers).filter(([one]) => one !== fact);
  return { topics, asked: asked.filter((one) => one !== fact), answers: Object.fromEntries(rest) };
}

export function skippedOf({ asked, answers }: State): Fact[] {
  return asked.filter((fact) => answers[fact] === undefined);
}
