import type { Range } from '../../../domain/outcomes/social-return.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';

/** "Tra 1,20 € e 3,40 € di valore sociale per ogni euro speso". */
export function sayRatio(language: Language, ratio: Range): string {
  const { low, high } = inEuros(language, ratio);
  return messages(language).experiments.sroiRatio(low, high);
}

/** The same within somebody's sentence. */
export function sayRatioInText(language: Language, ratio: Range): string {
  const { low, high } = inEuros(language, ratio);
  return messages(language).experiments.sroiRatioInText(low, high);
}

/** The range alone, for where it stands by itself. */
export function sayRatioShortly(language: Language, ratio: Range): string {
  const { low, high } = inEuros(language, ratio);
  return `${low} – ${high}`;
}

function inEuros(language: Language, { low, high }: Range): { readonly low: string; readonly high: string } {
  const f = formats(language);
  return { low: f.money(Math.round(low * 100)), high: f.money(Math.round(high * 100)) };
}
