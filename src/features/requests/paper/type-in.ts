import type { FormFields } from '../../../platform/http/form.ts';
import type { Answers } from '../answers.ts';
import { stepsFor, type Step } from '../ask/journey.ts';
import type { FieldProblems, FindPlace } from '../steps/reading.ts';
import { stepForms } from '../steps/step-forms.ts';

export interface TypedIn {
  readonly answers: Answers;
  readonly problems: FieldProblems;
}

/** The questions that a paper form of the answers' kind of help has, in its order: all but the kind itself. */
export function stepsOnPaper({ kindOfHelp }: Answers): Step[] {
  return stepsFor(kindOfHelp === undefined ? {} : { kindOfHelp }).filter(({ id }) => id !== 'help');
}

/**
 * Reads a whole paper form at once, step after step as the journey would: what one answer makes needless, as sharing of
 * heavy care, is not read. Every problem is told together.
 */
export async function readPaper(form: FormFields, known: Answers, findPlace: FindPlace): Promise<TypedIn> {
  let answers = known;
  let problems: FieldProblems = {};
  for (const step of stepsOnPaper(known)) {
    if (!step.applies(answers)) continue;
    const reading = await stepForms[step.id].read(form, { answers, findPlace });
    if (reading.kind === 'problems') problems = { ...problems, ...reading.problems };
    if (reading.kind === 'answers') answers = { ...answers, ...reading.answers };
  }
  return { answers, problems };
}
