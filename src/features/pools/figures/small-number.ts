import { formats, messages, type Language } from '../../../i18n/index.ts';

/** So few that a figure may speak of somebody whom one knows. */
export function isSmall(count: number): boolean {
  return count > 0 && count < 5;
}

/** A count of families that says nothing of any one of them: from one to four it is "fewer than 5". */
export function smallNumber(language: Language, count: number): string {
  return isSmall(count) ? messages(language).common.fewerThanFive : formats(language).number(count);
}
