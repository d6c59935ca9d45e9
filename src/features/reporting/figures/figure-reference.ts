import { isHalfYear, type HalfYear } from '../../../domain/change/half-year.ts';
import { aspects, codesOf, roles } from '../../../domain/change/questionnaire.ts';
import { countedQuestions, type CountedQuestion } from '../../../domain/change/sum-up.ts';
import { indicatorCodes, type IndicatorCode } from '../../../domain/outcomes/indicators.ts';

/**
 * What a reference names, of a city or of all: an indicator as its publication has it, or of a month (its first day; null for the last); how many gave an
 * answer when they were asked how the change goes, in a half year (null for the last told); what an indicator says of an experiment, or its social return, as it was told last; or
 * how able people said they feel, before and after a training (null for the last self-assessment that was told of that skill).
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
    }
  | { readonly kind: 'experiment'; readonly city: string; readonly indicator: string; readonly experimentId: string }
  | { readonly kind: 'return'; readonly city: string; readonly experimentId: string }
  | { readonly kind: 'skill'; readonly city: string; readonly skill: string; readonly assessmentId: string | null };

/** Stands for a city where all are meant. */
export const everyCity = 'chart';

/** Of the social return of an experiment. */
export const returnCode = 'social-return';
const ofExperiment = 'reading-';
const ofSkill = 'skill-';
const isId = /^[0-9a-f]{8}-/;

/**
 * `monza/families`, `monza/first-contact-share`, `monza/first-contact-share/2026-03`, `chart/first-contact-share`, `monza/change-obstacles-no-time/2026-1`,
 * `monza/reading-first-contact-share/<experiment>`, `monza/social-return/<experiment>`, `monza/skill-context-analysis`, `monza/skill-context-analysis/<self-assessment>`.
 */
export function readReference(reference: string): FigureReference {
  const [city = '', code = '', which] = reference.split('/');
  if (isPublicationCode(code) && which === undefined) return { kind: 'publication', city, code };
  const id = which !== undefined && isId.test(which) ? which : undefined;
  if (code === returnCode && id !== undefined) return { kind: 'return', city, experimentId: id };
  if (code.startsWith(ofExperiment) && id !== undefined)
    return { kind: 'experiment', city, indicator: code.slice(ofExperiment.length), experimentId: id };
  if (code.startsWith(ofSkill) && which === id)
    return { kind: 'skill', city, skill: code.slice(ofSkill.length), assessmentId: id ?? null };
  const change = readChangeCode(code);
  if (change !== undefined && (which === undefined || isHalfYear(which)))
    return { kind: 'change', city, code, ...change, halfYear: which ?? null };
  return { kind: 'month', city, code, month: which === undefined ? null : `${which}-01` };
}

/** `reading-first-contact-share`. */
export function experimentCodeOf(indicator: string): string {
  return ofExperiment + indicator;
}

/** `skill-context-analysis`. */
export function skillCodeOf(skill: string): string {
  return ofSkill + skill;
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
