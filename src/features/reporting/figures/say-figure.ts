import { indicatorCodes } from '../../../domain/outcomes/indicators.ts';
import { valueOf } from '../../../domain/outcomes/measured.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { sayMeasured, sayMonth, sayNumber } from '../../experiments/public.ts';
import { codeInWords, halfInWords } from '../../learning/public.ts';
import { figureText } from '../../publishing/public.ts';
import { isTold, type OneFigure, type Reading, type TextReading } from './reading.ts';

/** What a figure counts, by name. */
export function nameOf(language: Language, reading: Reading): string {
  const { indicators } = messages(language).publishing;
  const code = indicatorCodes.find((one) => one === reading.code);
  if (code !== undefined) return indicators[code].name;
  const [first] = reading.kind === 'chart' ? reading.figures : [reading];
  if (first?.kind === 'change')
    return `${messages(language).change.titles[first.question]}: ${codeInWords(language, first.question, first.answer)}`;
  const [month] = (reading.kind === 'chart' ? reading.figures : [reading]).filter(({ kind }) => kind === 'month');
  return month?.kind === 'month' ? month.names[language] : reading.code;
}

/** A figure as a reader sees it in a sentence, withheld and missing ones in words. */
export function sayFigure(language: Language, figure: OneFigure): string {
  if (figure.kind === 'month') {
    const value = figure.figure === null ? undefined : valueOf(figure.figure);
    if (figure.figure === null) return messages(language).publishing.fewOrNearlyAll;
    return value === undefined ? messages(language).indicators.nothingMeasured : sayNumber(language, figure, value);
  }
  if (figure.kind === 'change') {
    const { yes, answered } = figure;
    return yes === null ? messages(language).change.coveredCount : messages(language).change.share(yes, answered);
  }
  const { code, shown, fewFamilies } = figure;
  if (shown === 'not-published') return messages(language).reporting.notPublished;
  return figureText(language, code, shown, fewFamilies);
}

/** The same where it stands by itself: with what it is made of. */
export function sayWhole(language: Language, figure: OneFigure): string {
  if (figure.kind !== 'month' || figure.figure === null) return sayFigure(language, figure);
  return sayMeasured(language, figure, figure.figure);
}

/** Of when a figure is: a day, a month or a half year; undefined before the city told it. */
export function sayWhen(language: Language, figure: OneFigure): string | undefined {
  if (figure.kind === 'month') return sayMonth(language, figure.month);
  if (figure.kind === 'change') return halfInWords(language, figure.halfYear).toLowerCase();
  return figure.dataAt === null ? undefined : formats(language).date(new Date(figure.dataAt));
}

/** The city of a figure, said to be made up where it is. */
export function sayCity(language: Language, { madeUp, cityName }: OneFigure): string {
  return madeUp ? messages(language).reporting.madeUpFigure(cityName) : cityName;
}

/** What stands in a sentence: the figure, with its day where newer data say otherwise. */
export function sayInText(language: Language, { reading, kept }: TextReading): string {
  if (reading.kind === 'chart') return nameOf(language, reading);
  const [value, when] = [sayFigure(language, reading), sayWhen(language, reading)];
  if (!kept || when === undefined) return value;
  const { valueAsOf, valueOfMonth } = messages(language).reporting;
  return reading.kind === 'figure' ? valueAsOf(value, when) : valueOfMonth(value, when);
}

/** A reading in one line: that of a chart names each city. */
export function sayReading(language: Language, reading: Reading): string {
  if (reading.kind !== 'chart') return sayWhole(language, reading);
  return reading.figures.map((figure) => `${figure.cityName}: ${sayWhole(language, figure)}`).join('; ');
}

/** The number that a bar draws; undefined where nothing may be drawn. */
export function drawnValue(figure: OneFigure): number | undefined {
  if (!isTold(figure)) return undefined;
  if (figure.kind === 'month') return figure.figure === null ? undefined : valueOf(figure.figure);
  if (figure.kind === 'change') return figure.yes === null ? undefined : figure.yes / figure.answered;
  return typeof figure.shown === 'number' ? figure.shown : undefined;
}
