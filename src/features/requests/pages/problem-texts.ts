import { euroCents, writeEuros } from '../../../domain/pricing/euro-cents.ts';
import type { WeekProblem } from '../../../domain/schedule/check-week.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import type { FieldProblem, FieldProblems } from '../steps/reading.ts';

function textOf(language: Language, problem: FieldProblem): string {
  const t = messages(language).requestProblems;
  switch (problem.code) {
    case 'week':
      return sayWeek(language, problem.problems);
    case 'shared-above-alone':
      return t.sharedAboveAlone(writeEuros(euroCents(problem.alone), language === 'it' ? ',' : '.'));
    case 'share-without-hour':
      return t.shareWithoutHour(problem.days);
    case 'place-unknown':
      return t.placeUnknown(problem.similar);
    default:
      return t.plain[problem.code];
  }
}

/** Each kind of problem once, with every stretch that has it. */
function sayWeek(language: Language, problems: readonly WeekProblem[]): string {
  const t = messages(language).requestProblems;
  const f = formats(language);
  const whenOf = (problem: WeekProblem) => {
    if (!('window' in problem)) return [];
    const { day, from, to } = problem.window;
    const dayName = f.weekday(day);
    return problem.kind === 'not-a-time'
      ? [dayName]
      : [messages(language).requests.summary.window(dayName, f.slot(from), f.slot(to))];
  };
  return [...Map.groupBy(problems, ({ kind }) => kind).values()]
    .flatMap((alike) => {
      const when = [...new Set(alike.flatMap(whenOf))];
      return alike.slice(0, 1).map((problem) => t.weekProblem(problem, when.join('; ')));
    })
    .join(' ');
}

/** What to say beside each field. */
export function errorsFor(language: Language, problems: FieldProblems): FieldErrors {
  return Object.fromEntries(Object.entries(problems).map(([name, problem]) => [name, textOf(language, problem)]));
}
