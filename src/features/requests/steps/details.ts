import { readDetails, requestKinds } from '../../../domain/asking/request-kinds.ts';
import type { Answers } from '../answers.ts';
import { kindField, parsed } from '../schema.ts';
import { problem, readingOf, shown, type StepForm } from './reading.ts';

/** The field of a question. */
export function questionField(id: string): string {
  return `q-${id}`;
}

function firstField({ kindOfHelp }: Answers): string {
  const [first] = kindOfHelp === undefined ? [] : requestKinds[kindOfHelp].questions;
  return first === undefined ? 'kind' : questionField(first.id);
}

/**
 * The few questions of one kind of help. The form names its kind: where another tab chose a different one meanwhile, what
 * was picked is kept under the kind that it was picked for.
 */
export const detailsForm: StepForm = {
  read: (form, { answers }) => {
    const kind = parsed(kindField, form.text('of'));
    // What is no form of ours says nothing: it is not taken for somebody who left every question empty.
    if (kind === undefined) return { kind: 'problems', problems: { [firstField(answers)]: problem('choice-unknown') } };
    const { details, problems } = readDetails(kind, (id) => form.all(questionField(id)));
    return readingOf(
      Object.fromEntries(
        problems.map(({ question, code }) => [
          questionField(question),
          problem(code === 'unknown-choice' ? 'choice-unknown' : 'detail-missing'),
        ]),
      ),
      () => ({ details: { ...answers.details, [kind]: details } }),
    );
  },
  show: ({ kindOfHelp, details = {} }) =>
    shown(
      kindOfHelp === undefined
        ? []
        : [
            ['of', kindOfHelp] as const,
            ...requestKinds[kindOfHelp].questions.flatMap(({ id }) =>
              (details[kindOfHelp]?.[id] ?? []).map((choice) => [questionField(id), choice] as const),
            ),
          ],
    ),
};
