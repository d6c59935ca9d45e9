import type { IndicatorCode } from '../../domain/outcomes/indicators.ts';
import type { Shown } from '../../domain/outcomes/withhold.ts';
import { monthlyCents } from '../../domain/pricing/typical-month.ts';
import { formats, messages, type Language } from '../../i18n/index.ts';

/**
 * A figure in words of the language: the same on page, in the table of the lab and in the PDF. A withheld one says only
 * what is true in each case that it may stand for; `fewFamilies` is whether the number of families is withheld as well.
 */
export function figureText(language: Language, code: IndicatorCode, shown: Shown, fewFamilies: boolean): string {
  if (shown === 'withheld') return withheldText(language, code, fewFamilies);
  const f = formats(language);
  switch (code) {
    case 'hours-week':
      return f.number(shown, 1);
    case 'saved-cents-week':
      return f.money(shown);
    default:
      return f.number(shown);
  }
}

/** The saving of a typical month, from that of a week. */
export function savedMonthText(language: Language, savedWeek: Shown): string {
  if (savedWeek === 'withheld') return figureText(language, 'saved-cents-week', savedWeek, true);
  // An amount a week is an hour a week at that price: two half hours.
  return formats(language).money(monthlyCents(savedWeek, 2));
}

function withheldText(language: Language, code: IndicatorCode, fewFamilies: boolean): string {
  const { common, publishing } = messages(language);
  if (code === 'first-contacts' && !fewFamilies) return publishing.fewOrNearlyAll;
  return code === 'hours-week' || code === 'saved-cents-week' ? publishing.fewerThanFiveFamilies : common.fewerThanFive;
}
