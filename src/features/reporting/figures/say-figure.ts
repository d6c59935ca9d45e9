import { formats, messages, type Language } from '../../../i18n/index.ts';
import { figureText } from '../../publishing/public.ts';
import type { FigureReading, Reading, TextReading } from './reading.ts';

/** A figure as a reader sees it, withheld and missing ones in words. */
export function sayFigure(language: Language, { code, shown, fewFamilies }: FigureReading): string {
  if (shown === 'not-published') return messages(language).reporting.notPublished;
  return figureText(language, code, shown, fewFamilies);
}

/** What stands in a sentence: the figure, with its day where newer data say otherwise. */
export function sayInText(language: Language, { reading, kept }: TextReading): string {
  if (reading.kind === 'chart') return messages(language).publishing.indicators[reading.code].name;
  const value = sayFigure(language, reading);
  if (!kept || reading.dataAt === null) return value;
  return messages(language).reporting.valueAsOf(value, formats(language).date(new Date(reading.dataAt)));
}

/** A reading in one line: that of a chart names each city. */
export function sayReading(language: Language, reading: Reading): string {
  if (reading.kind === 'figure') return sayFigure(language, reading);
  return reading.figures.map((figure) => `${figure.cityName}: ${sayFigure(language, figure)}`).join('; ');
}
