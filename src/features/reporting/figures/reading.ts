import type { HalfYear } from '../../../domain/change/half-year.ts';
import type { CountedQuestion } from '../../../domain/change/sum-up.ts';
import type { IndicatorCode } from '../../../domain/outcomes/indicators.ts';
import type { LibraryUnit, Measure } from '../../../domain/outcomes/library.ts';
import type { Measured } from '../../../domain/outcomes/measured.ts';
import type { Reading as ReadIndicator } from '../../../domain/outcomes/read-experiment.ts';
import type { Range } from '../../../domain/outcomes/social-return.ts';
import type { Shown } from '../../../domain/outcomes/withhold.ts';
import type { SkillReading } from '../../../domain/training/read-change.ts';
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

/** What an indicator says of an experiment, as its city told it last: with its range, and how often chance alone would show as much. */
export interface ExperimentReading extends OfCity {
  readonly kind: 'experiment';
  /** `reading-first-contact-share`. */
  readonly code: string;
  readonly indicator: string;
  /** The indicator's name as it was. */
  readonly names: InLanguages;
  readonly measure: Measure;
  readonly unit: LibraryUnit;
  readonly countsPeople: boolean;
  /** Of the definition that was planned. */
  readonly version: number;
  readonly experimentId: string;
  readonly experiment: string;
  /** Of the telling that said it. */
  readonly resultId: string;
  /** Of the plan, as it was registered. */
  readonly planVersion: number;
  /** First day of the last month that counts. */
  readonly until: string;
  /** ISO. */
  readonly publishedAt: string;
  /** Null where few families stand behind it. */
  readonly reading: ReadIndicator | null;
}

/** The social return of an experiment, as its city told it last: euros of value for a euro spent, always a range. */
export interface ReturnReading extends OfCity {
  readonly kind: 'return';
  readonly code: string;
  readonly experimentId: string;
  readonly experiment: string;
  readonly resultId: string;
  /** ISO. */
  readonly publishedAt: string;
  readonly ratio: Range;
}

/** How able people said they feel, before and after a training, as a city told it. */
export interface AssessmentReading extends OfCity {
  readonly kind: 'assessment';
  /** `skill-context-analysis`. */
  readonly code: string;
  readonly skill: string;
  readonly names: InLanguages;
  readonly assessmentId: string;
  readonly wholeProgramme: boolean;
  /** Null for the whole programme, and for a module that not everybody may read. */
  readonly moduleTitle: string | null;
  /** Of the list of skills. */
  readonly version: number;
  /** ISO. */
  readonly publishedAt: string;
  readonly reading: SkillReading;
}

/** A figure of one city. */
export type OneFigure =
  FigureReading | MonthReading | ChangeReading | ExperimentReading | ReturnReading | AssessmentReading;

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
    case 'experiment':
      return [reading.reading, reading.version];
    case 'return':
      return [reading.ratio];
    case 'assessment':
      return [reading.reading];
    case 'figure':
      return [reading.shown, reading.fewFamilies, reading.definitionsVersion];
  }
}
