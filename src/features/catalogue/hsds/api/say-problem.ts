import { messages, type Language } from '../../../../i18n/index.ts';
import type { PageContext } from '../../../context.ts';
import { answerProblem, type ProblemStatus } from './answer.ts';
import type { ParameterProblem } from './read-query.ts';

/** A problem in words, with no more to say than its title. */
export function sayProblem(c: PageContext, language: Language, status: ProblemStatus, detail?: string): Response {
  const { titles } = messages(language).hsds.problems;
  return answerProblem(c, status, { title: titles[status], ...(detail !== undefined && { detail }) });
}

/** Each parameter that is wrong, and what it should be. */
export function sayWrongParameters(
  c: PageContext,
  language: Language,
  problems: readonly ParameterProblem[],
  mostPerPage: number,
): Response {
  const t = messages(language).hsds.problems;
  const words = ({ parameter, problem }: ParameterProblem): string => {
    if (problem === 'repeated') return t.repeated;
    if (problem === 'too-many') return t.tooMany(mostPerPage);
    return problem === 'needs-postcode' ? t.needsPostcode : t.wrong[parameter];
  };
  const errors = problems.map((problem) => ({ parameter: problem.parameter, detail: words(problem) }));
  const detail = errors.map((error) => `${error.parameter}: ${error.detail}`).join(' ');
  return answerProblem(c, 400, { title: t.titles[400], detail, errors });
}
