import { isHalfYear, type HalfYear } from '../../../domain/change/half-year.ts';
import { aspects, codesOf, roles } from '../../../domain/change/questionnaire.ts';
import { countedQuestions, type CountedQuestion } from '../../../domain/change/sum-up.ts';
import { indicatorCodes, type IndicatorCode } from '../../../domain/outcomes/indicators.ts';

/**
 * What a reference names, of a city or of all: an indicator as its publication has it, or of a month (its first day; null for the last); or how many gave an
 * answer when they were asked how the change goes, in a half year (null for the last told).
 */
export type FigureReference =
  | { readonly kind: 'publication'; readonly city: string; readonly code: IndicatorCode }
  | { readonly kind: 'month'; readonly city: string; readonly code: string; readonly month: string | null }
  | {
      readonly kind: 'change';
      readonly city: string;
      readonly code: string;
      readonly question: CountedQuestion;
      readonly answer: string;
      readonly halfYear: HalfYear | null;
    };

/** Stands for a city where all are meant. */
export const everyCity = 'chart';

/** `monza/families`, `monza/first-contact-share`, `monza/first-contact-share/2026-03`, `chart/first-contact-share`, `monza/change-obstacles-no-time/2026-1`. */
export function readReference(reference: string): FigureReference {
  const [city = '', code = '', month] = reference.split('/');
  if (isPublicationCode(code) && month === undefined) return { kind: 'publication', city, code };
  const change = readChangeCode(code);
  if (change !== undefined && (month === undefined || isHalfYear(month)))
    return { kind: 'change', city, code, ...change, halfYear: month ?? null };
  return { kind: 'month', city, code, month: month === undefined ? null : `${month}-01` };
}

function isPublicationCode(code: string): code is IndicatorCode {
  return indicatorCodes.some((one) => one === code);
}

const answersOf: Readonly<Record<CountedQuestion, readonly string[]>> = { role: roles, readiness: aspects, ...codesOf };

/** `change-obstacles-no-time`. */
export function changeCodeOf(question: CountedQuestion, answer: string): string {
  return `change-${question}-${answer}`;
}

function readChangeCode(code: string): { readonly question: CountedQuestion; readonly answer: string } | undefined {
  for (const question of countedQuestions)
    for (const answer of answersOf[question]) if (code === changeCodeOf(question, answer)) return { question, answer };
  return undefined;
}
