import {
  aspects,
  codesOf,
  degrees,
  listQuestions,
  longestWords,
  roles,
  wordQuestions,
  wordReaders,
  type Aspect,
  type Degree,
  type ListQuestion,
  type Role,
  type WordQuestion,
  type WordReader,
} from './questionnaire.ts';

/** What one person said. Nothing in it says who, where or when. */
export interface ChangeAnswer {
  readonly role: Role;
  readonly readiness: Readonly<Record<Aspect, Degree>>;
  readonly picked: Readonly<Record<ListQuestion, readonly string[]>>;
  readonly words: Readonly<Partial<Record<WordQuestion, string>>>;
  readonly readers: WordReader;
}

export type AnswerProblem = 'missing' | 'too-long';
/** A field's name with what is wrong with it: `role`, an aspect’s, `readers`, or a question of words. */
export type AnswerProblems = Readonly<Record<string, AnswerProblem>>;

export interface AnswerForm {
  text(name: string): string;
  all(name: string): readonly string[];
}

/** The field of an aspect: some aspects are called as a question with a list is. */
export function readyField(aspect: Aspect): string {
  return `ready-${aspect}`;
}

/** An answer as a form sent it: codes that are not on the list are left out, each once and in the order of the list. */
export function readAnswer(
  form: AnswerForm,
): { readonly answer: ChangeAnswer } | { readonly problems: AnswerProblems } {
  const problems: Record<string, AnswerProblem> = {};
  const role = roles.find((one) => one === form.text('role'));
  if (role === undefined) problems['role'] = 'missing';
  const readiness: Partial<Record<Aspect, Degree>> = {};
  for (const aspect of aspects) {
    const degree = degrees.find((one) => String(one) === form.text(readyField(aspect)));
    if (degree === undefined) problems[readyField(aspect)] = 'missing';
    else readiness[aspect] = degree;
  }
  const picked = Object.fromEntries(
    listQuestions.map((question) => {
      const sent = new Set(form.all(question));
      return [question, codesOf[question].filter((code) => sent.has(code))];
    }),
  ) as Record<ListQuestion, string[]>;
  const words: Partial<Record<WordQuestion, string>> = {};
  for (const question of wordQuestions) {
    const text = form.text(question);
    if (text.length > longestWords) problems[question] = 'too-long';
    if (text !== '') words[question] = text;
  }
  const said = Object.keys(words).length > 0;
  const readers = wordReaders.find((one) => one === form.text('readers'));
  if (said && readers === undefined) problems['readers'] = 'missing';
  if (Object.keys(problems).length > 0 || role === undefined) return { problems };
  return {
    answer: { role, readiness: readiness as Record<Aspect, Degree>, picked, words, readers: readers ?? 'city' },
  };
}

/** One text for one answer: where two people said the same, their texts are the same. */
export function canonicalAnswer(answer: ChangeAnswer): string {
  const { role, readiness, picked, words, readers } = answer;
  return JSON.stringify([
    role,
    aspects.map((aspect) => readiness[aspect]),
    listQuestions.map((question) => picked[question]),
    wordQuestions.map((question) => words[question] ?? ''),
    readers,
  ]);
}

/** Answers in an order that is made of what they say alone: in which order they came cannot be read off it. */
export function inNoOrder(answers: readonly ChangeAnswer[]): ChangeAnswer[] {
  return answers
    .map((answer) => ({ answer, text: canonicalAnswer(answer) }))
    .sort((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0))
    .map(({ answer }) => answer);
}
