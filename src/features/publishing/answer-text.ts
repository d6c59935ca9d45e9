import type { ShownAnswers } from '../../domain/outcomes/withhold-answers.ts';
import { formats, messages, type Language } from '../../i18n/index.ts';

/** In the order in which pages and documents tell them. */
export const answerCodes = ['answered', 'helped', 'again', 'met'] as const;

/** What families said, as a figure: a withheld one says only what is true in each case that it may stand for. */
export function answerText(language: Language, answers: ShownAnswers, code: (typeof answerCodes)[number]): string {
  const shown = answers[code];
  const { common, publishing } = messages(language);
  if (shown !== 'withheld') return formats(language).number(shown);
  if (answers.waits === true) return publishing.waits;
  return answers.answered === 'withheld' ? common.fewerThanFive : publishing.fewOrNearlyAll;
}
