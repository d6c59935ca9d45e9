import { partsOf, type HalfYear } from '../../../domain/change/half-year.ts';
import type { CountedQuestion } from '../../../domain/change/sum-up.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { dateInWords } from '../meetings/when-in-words.ts';

/** "Secondo semestre 2026". */
export function halfInWords(language: Language, half: HalfYear): string {
  const { year, part } = partsOf(half);
  return messages(language).change.halfYear(year, part);
}

/** What somebody picked; of readiness, that they are ready. A code of another version of the questions stands for itself. */
export function codeInWords(language: Language, question: CountedQuestion, code: string): string {
  const t = messages(language).change;
  const words: Readonly<Record<string, string>> =
    question === 'role' ? t.roles : question === 'readiness' ? t.aspectNames : t.codes[question];
  return words[code] ?? code;
}

/** "3 marzo 2027", of `2027-03-03`. */
export function dayInWords(language: Language, day: string): string {
  return dateInWords(language, readDay(day) ?? 0);
}
