import { fewestFamilies } from '../outcomes/withhold.ts';
import type { Share } from '../statistics/interval.ts';
import type { ChangeAnswer } from './answer.ts';
import {
  aspects,
  codesOf,
  degrees,
  listQuestions,
  readyFrom,
  roles,
  wordQuestions,
  wordReaders,
  type Aspect,
  type Degree,
  type WordQuestion,
  type WordReader,
} from './questionnaire.ts';

/** What is promised at the top of the form: nothing is read of fewer answers than these. */
export const fewestAnswers = fewestFamilies;

export type CountedQuestion = 'role' | 'readiness' | keyof typeof codesOf;
export const countedQuestions = ['role', 'readiness', ...listQuestions] as const;

/** So many of so many said this. Of readiness: so many are at 4 or 5. */
export interface Counted extends Share {
  readonly question: CountedQuestion;
  readonly code: string;
}

export interface Summary {
  readonly answered: number;
  readonly counted: readonly Counted[];
  /** How many chose each degree, of each aspect. */
  readonly degrees: Readonly<Record<Aspect, Readonly<Record<Degree, number>>>>;
}

/** Sums answers up; `too-few` below what was promised, and then how many there are is not told either. */
export function sumUp(answers: readonly ChangeAnswer[]): Summary | 'too-few' {
  const of = answers.length;
  if (of < fewestAnswers) return 'too-few';
  const count = (question: CountedQuestion, code: string, said: (answer: ChangeAnswer) => boolean): Counted => ({
    question,
    code,
    yes: answers.filter(said).length,
    of,
  });
  return {
    answered: of,
    counted: [
      ...roles.map((role) => count('role', role, (answer) => answer.role === role)),
      ...aspects.map((aspect) => count('readiness', aspect, ({ readiness }) => readiness[aspect] >= readyFrom)),
      ...listQuestions.flatMap((question) =>
        codesOf[question].map((code) => count(question, code, ({ picked }) => picked[question].includes(code))),
      ),
    ],
    degrees: Object.fromEntries(
      aspects.map((aspect) => [
        aspect,
        Object.fromEntries(
          degrees.map((degree) => [degree, answers.filter(({ readiness }) => readiness[aspect] === degree).length]),
        ),
      ]),
    ) as Record<Aspect, Record<Degree, number>>,
  };
}

export interface Words {
  readonly question: WordQuestion;
  readonly text: string;
  readonly readers: WordReader;
}

/**
 * What was said in people's own words that a reader may see, apart from what else each of them said, and in the order of the alphabet: which words are of one
 * person cannot be put together again. None of fewer answers than promised; an office that signs was promised no such number.
 */
export function wordsFor(
  reader: WordReader,
  answers: readonly ChangeAnswer[],
  { signed = false }: { readonly signed?: boolean } = {},
): Words[] {
  if (!signed && answers.length < fewestAnswers) return [];
  const reach = (readers: WordReader) => wordReaders.indexOf(readers);
  return wordQuestions.flatMap((question) =>
    answers
      .flatMap(({ words, readers }) => {
        const text = words[question];
        return text === undefined || reach(readers) < reach(reader) ? [] : [{ question, text, readers }];
      })
      .sort(
        (one, other) =>
          one.text.localeCompare(other.text, 'it') ||
          byLetter(one.text, other.text) ||
          reach(one.readers) - reach(other.readers),
      ),
  );
}

function byLetter(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
