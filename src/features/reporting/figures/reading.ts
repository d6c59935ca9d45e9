import type { HalfYear } from '../../../domain/change/half-year.ts';
import type { CountedQuestion } from '../../../domain/change/sum-up.ts';
import type { IndicatorCode } from '../../../domain/outcomes/indicators.ts';
import type { LibraryUnit, Measure } from '../../../domain/outcomes/library.ts';
import type { Measured } from '../../../domain/outcomes/measured.ts';
import type { Shown } from '../../../domain/outcomes/withhold.ts';
import type { InLanguages } from '../model.ts';

/** Of which city a figure is, and under which name a text calls it. */
interface OfCity {
  /** `monza/families`. */
  readonly reference: string;
  readonly city: string;
  readonly cityName: string;
  /** Its families are made up, and so is the figure. */
  readonly madeUp: boolean;
}

/** What a city's publication said at a moment: enough to print it, and to find it again. */
export interface FigureReading extends OfCity {
  readonly kind: 'figure';
  readonly code: IndicatorCode;
  readonly shown: Shown | 'not-published';
  /** The number of families itself is withheld. */
  readonly fewFamilies: boolean;
  readonly publicationId: string | null;
  /** Day of the data, ISO; null before the city published. */
  readonly dataAt: string | null;
  readonly definitionsVersion: number | null;
}

/** What a city published of a month of an indicator of the library, with all that it takes to print it years later. */
export interface MonthReading extends OfCity {
  readonly kind: 'month';
  readonly code: string;
  /** The indicator's name as it was. */
  readonly names: InLanguages;
  readonly measure: Measure;
  readonly unit: LibraryUnit;
  readonly countsPeople: boolean;
  /** Of the definition that it was counted by. */
  readonly version: number;
  /** First day of the month. */
  readonly month: string;
  readonly edition: number;
  readonly revision: number;
  /** `query`, or what whoever entered it names. */
  readonly source: string;
  /** Days, ISO. */
  readonly measuredAt: string;
  readonly publishedAt: string;
  /** Null where withheld. */
  readonly figure: Measured | null;
}

/** How many gave an answer, as a city told it of a round in which it asked how the change goes. */
export interface ChangeReading extends OfCity {
  readonly kind: 'change';
  /** `change-obstacles-no-time`. */
  readonly code: string;
  readonly question: CountedQuestion;
  readonly answer: string;
  readonly halfYear: HalfYear;
  readonly edition: number;
  /** Version of the questions. */
  readonly questionnaire: number;
  readonly answered: number;
  /** Null where withheld. */
  readonly yes: number | null;
  /** ISO. */
  readonly publishedAt: string;
}

/** A figure of one city. */
export type OneFigure = FigureReading | MonthReading | ChangeReading;

/** One indicator in every city, side by side. */
export interface ChartReading {
  readonly kind: 'chart';
  readonly reference: string;
  readonly code: string;
  readonly figures: readonly OneFigure[];
}

export type Reading = OneFigure | ChartReading;

/** A reading in a text; `kept` when newer data say otherwise and the text keeps it with its date. */
export interface TextReading {
  readonly reading: Reading;
  readonly kept: boolean;
}

/** Whether the city has told this figure at all, withheld or not. */
export function isTold(figure: OneFigure): boolean {
  return figure.kind !== 'figure' || figure.publicationId !== null;
}

/** Whether two readings tell a reader the same: the day or the month may differ, what is said may not. */
export function saysTheSame(one: Reading, other: Reading): boolean {
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}

function said(reading: Reading): unknown {
  switch (reading.kind) {
    case 'chart':
      return reading.figures.map((figure) => [figure.city, said(figure)]);
    case 'month':
      return [reading.figure?.numerator, reading.figure?.denominator, reading.version];
    case 'change':
      return [reading.yes, reading.answered, reading.questionnaire];
    case 'figure':
      return [reading.shown, reading.fewFamilies, reading.definitionsVersion];
  }
}
