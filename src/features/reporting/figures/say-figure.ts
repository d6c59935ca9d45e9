import { indicatorCodes } from '../../../domain/outcomes/indicators.ts';
import { valueOf } from '../../../domain/outcomes/measured.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import {
  sayMeasured,
  sayMonth,
  sayNumber,
  sayRatio,
  sayRatioInText,
  sayVerdict,
  sayVerdictInText,
} from '../../experiments/public.ts';
import { codeInWords, halfInWords, sayAbout, sayReading, sayReadingInText } from '../../learning/public.ts';
import { figureText } from '../../publishing/public.ts';
import { isTold, type OneFigure, type Reading as ReadFigure, type TextReading } from './reading.ts';

/** What a figure counts, by name. */
export function nameOf(language: Language, reading: ReadFigure): string {
  const { indicators } = messages(language).publishing;
  const code = indicatorCodes.find((one) => one === reading.code);
  if (code !== undefined) return indicators[code].name;
  const [first] = reading.kind === 'chart' ? reading.figures : [reading];
  switch (first?.kind) {
    case 'change':
      return `${messages(language).change.titles[first.question]}: ${codeInWords(language, first.question, first.answer)}`;
    case 'month':
      return first.names[language];
    case 'experiment':
      return messages(language).reporting.ofExperiment(first.names[language], first.experiment);
    case 'return':
      return messages(language).reporting.ofExperiment(messages(language).experiments.sroiTitle, first.experiment);
    case 'assessment':
      return messages(language).reporting.ofTraining(first.names[language], sayAbout(language, first));
    default:
      return reading.code;
  }
}

/** A figure as a reader sees it in a sentence, withheld and missing ones in words. */
export function sayFigure(language: Language, figure: OneFigure): string {
  switch (figure.kind) {
    case 'month': {
      if (figure.figure === null) return messages(language).publishing.fewOrNearlyAll;
      const value = valueOf(figure.figure);
      return value === undefined ? messages(language).indicators.nothingMeasured : sayNumber(language, figure, value);
    }
    case 'change': {
      const { yes, answered } = figure;
      return yes === null ? messages(language).change.coveredCount : messages(language).change.share(yes, answered);
    }
    case 'experiment':
      if (figure.reading === null) return messages(language).publishing.fewOrNearlyAll;
      return sayVerdictInText(language, figure, figure.reading.verdict);
    case 'return':
      return sayRatioInText(language, figure.ratio);
    case 'assessment':
      return sayReadingInText(language, figure.reading);
    case 'figure': {
      const { code, shown, fewFamilies } = figure;
      if (shown === 'not-published') return messages(language).reporting.notPublished;
      return figureText(language, code, shown, fewFamilies);
    }
  }
}

/** The same where it stands by itself: with what it is made of, and with what may be said of it in whole sentences. */
export function sayWhole(language: Language, figure: OneFigure): string {
  if (figure.kind === 'month' && figure.figure !== null) return sayMeasured(language, figure, figure.figure);
  if (figure.kind === 'experiment' && figure.reading !== null)
    return sayVerdict(language, figure, figure.reading.verdict);
  if (figure.kind === 'return') return `${sayRatio(language, figure.ratio)}.`;
  if (figure.kind === 'assessment') return sayReading(language, figure).join(' ');
  return sayFigure(language, figure);
}

/** Of when a figure is: a day, a month or a half year; undefined before the city told it. */
export function sayWhen(language: Language, figure: OneFigure): string | undefined {
  switch (figure.kind) {
    case 'month':
      return sayMonth(language, figure.month);
    case 'change':
      return halfInWords(language, figure.halfYear).toLowerCase();
    case 'experiment':
      return sayMonth(language, figure.until);
    case 'return':
    case 'assessment':
      return formats(language).date(new Date(figure.publishedAt));
    case 'figure':
      return figure.dataAt === null ? undefined : formats(language).date(new Date(figure.dataAt));
  }
}

/** The same in a line of its own: `Dato del 3 marzo 2026`, `Dato di marzo 2026`. */
export function sayDated(language: Language, figure: OneFigure): string | undefined {
  const { asOf, ofMonth } = messages(language).reporting;
  const when = sayWhen(language, figure);
  return when === undefined ? undefined : (isOfADay(figure) ? asOf : ofMonth)(when);
}

function isOfADay({ kind }: OneFigure): boolean {
  return kind === 'figure' || kind === 'return' || kind === 'assessment';
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
  return isOfADay(reading) ? valueAsOf(value, when) : valueOfMonth(value, when);
}

/** A reading in one line: that of a chart names each city. */
export function sayReadingInLine(language: Language, reading: ReadFigure): string {
  if (reading.kind !== 'chart') return sayWhole(language, reading);
  return reading.figures.map((figure) => `${figure.cityName}: ${sayWhole(language, figure)}`).join('; ');
}

/** The number that a bar draws; undefined where nothing may be drawn, or where a figure is a sentence more than a number. */
export function drawnValue(figure: OneFigure): number | undefined {
  if (!isTold(figure)) return undefined;
  if (figure.kind === 'month') return figure.figure === null ? undefined : valueOf(figure.figure);
  if (figure.kind === 'change') return figure.yes === null ? undefined : figure.yes / figure.answered;
  return figure.kind === 'figure' && typeof figure.shown === 'number' ? figure.shown : undefined;
}
