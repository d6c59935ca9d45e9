import { indicatorCodes, type IndicatorCode } from '../../../domain/outcomes/indicators.ts';

/** What a reference names: an indicator of a city or of all, as its publication has it, or of a month (its first day; null for the last). */
export type FigureReference =
  | { readonly kind: 'publication'; readonly city: string; readonly code: IndicatorCode }
  | { readonly kind: 'month'; readonly city: string; readonly code: string; readonly month: string | null };

/** Stands for a city where all are meant. */
export const everyCity = 'chart';

/** `monza/families`, `monza/first-contact-share`, `monza/first-contact-share/2026-03`, `chart/first-contact-share`. */
export function readReference(reference: string): FigureReference {
  const [city = '', code = '', month] = reference.split('/');
  if (isPublicationCode(code) && month === undefined) return { kind: 'publication', city, code };
  return { kind: 'month', city, code, month: month === undefined ? null : `${month}-01` };
}

function isPublicationCode(code: string): code is IndicatorCode {
  return indicatorCodes.some((one) => one === code);
}
