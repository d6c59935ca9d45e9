import { formats, type Language } from '../../../i18n/index.ts';
import { readNumber } from '../indicators/enter-value.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';

type Of = Pick<IndicatorDefinition, 'measure' | 'unit'>;

/** What one unit of typing is in the indicator's own: a share is typed in hundredths, euros whole. */
function scale({ measure, unit }: Of): number {
  if (measure === 'share') return 0.01;
  return unit === 'cents' ? 100 : 1;
}

/** A value as people type it, in the indicator's unit; undefined when it is no number. */
export function readTyped(of: Of, text: string): number | undefined {
  const value = readNumber(text);
  return value === undefined ? undefined : Number((value * scale(of)).toFixed(6));
}

/** The other way round, for the field that shows it again. */
export function writeTyped(language: Language, of: Of, value: number): string {
  return formats(language)
    .number(value / scale(of), 3)
    .replaceAll(/[^\d.,]/g, '')
    .replace(language === 'it' ? /\.(?=\d{3})/g : /,(?=\d{3})/g, '');
}
