import { euroCents, writeEuros } from '../../../domain/pricing/euro-cents.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import type { FieldProblem, FieldProblems } from '../steps/reading.ts';

function textOf(language: Language, problem: FieldProblem): string {
  const t = messages(language).requestProblems;
  const f = formats(language);
  switch (problem.code) {
    case 'week': {
      const dayName = (day: number) => f.weekday(day).replace(/^./, (letter) => letter.toUpperCase());
      return problem.problems.map((each) => t.weekProblem(each, 'day' in each ? dayName(each.day) : '')).join(' ');
    }
    case 'shared-above-alone':
      return t.sharedAboveAlone(writeEuros(euroCents(problem.alone), language === 'it' ? ',' : '.'));
    default:
      return t.plain[problem.code];
  }
}

/** What to say beside each field. */
export function errorsFor(language: Language, problems: FieldProblems): FieldErrors {
  return Object.fromEntries(Object.entries(problems).map(([name, problem]) => [name, textOf(language, problem)]));
}
