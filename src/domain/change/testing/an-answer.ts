import type { ChangeAnswer } from '../answer.ts';
import { listQuestions, type ListQuestion } from '../questionnaire.ts';

/** An answer with everything that a test does not say. */
export function anAnswer({
  role = 'partner',
  readiness = {},
  words = {},
  readers = 'city',
  ...picked
}: Partial<Omit<ChangeAnswer, 'picked' | 'readiness'>> & {
  readonly readiness?: Partial<ChangeAnswer['readiness']>;
} & Partial<Record<ListQuestion, readonly string[]>>): ChangeAnswer {
  return {
    role,
    readiness: { will: 3, time: 3, skills: 3, mandate: 3, tools: 3, ...readiness },
    picked: Object.fromEntries(listQuestions.map((question) => [question, picked[question] ?? []])) as Record<
      ListQuestion,
      readonly string[]
    >,
    words,
    readers,
  };
}
