import { formats, messages, type Language } from '../../i18n/index.ts';
import type { PathStep, SharedStep } from './model.ts';
import { isLate } from './standing.ts';

/** `2023-04-03` as the language writes it; a year or a month alone stay as much as is known. */
export function dayInWords(language: Language, day: string): string {
  if (day.length === 10) return formats(language).date(new Date(`${day}T12:00:00Z`));
  return day.length === 7 ? `${day.slice(5)}/${day.slice(0, 4)}` : day;
}

/** The city's own name of a step, or the programme's. */
export function titleOf({ ownTitle, text, code }: PathStep, language: Language): string {
  return ownTitle ?? text?.title[language] ?? code;
}

/** A sign that goes with the word of a state, so that neither colour nor sign stands alone. */
export const stateSign = { 'not-begun': '○', 'under-way': '◐', stuck: '▲', done: '●', skipped: '–' } as const;

/** `◐ in corso, in ritardo`. */
/** How a step is, and whether it is late on a day; without a day, of a city that stands still, nothing is. */
export function stateInWords(
  language: Language,
  step: Pick<SharedStep, 'state' | 'due'>,
  today: string | undefined,
): string {
  const { path: t } = messages(language);
  const late = today !== undefined && isLate(step, today) ? `, ${t.late}` : '';
  return `${stateSign[step.state]} ${t.states[step.state]}${late}`;
}
