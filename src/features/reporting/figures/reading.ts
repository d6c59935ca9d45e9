import type { IndicatorCode } from '../../../domain/outcomes/indicators.ts';
import type { Shown } from '../../../domain/outcomes/withhold.ts';

/** What a figure said at a moment: enough to print it, and to find it again. */
export interface FigureReading {
  readonly kind: 'figure';
  /** `monza/families`. */
  readonly reference: string;
  readonly city: string;
  readonly cityName: string;
  /** Its families are made up, and so is the figure. */
  readonly madeUp: boolean;
  readonly code: IndicatorCode;
  readonly shown: Shown | 'not-published';
  /** The number of families itself is withheld. */
  readonly fewFamilies: boolean;
  readonly publicationId: string | null;
  /** Day of the data, ISO; null before the city published. */
  readonly dataAt: string | null;
  readonly definitionsVersion: number | null;
}

/** One indicator in every city, side by side. */
export interface ChartReading {
  readonly kind: 'chart';
  readonly reference: string;
  readonly code: IndicatorCode;
  readonly figures: readonly FigureReading[];
}

export type Reading = FigureReading | ChartReading;

/** A reading in a text; `kept` when newer data say otherwise and the text keeps it with its date. */
export interface TextReading {
  readonly reading: Reading;
  readonly kept: boolean;
}

/** Whether two readings tell a reader the same: the day may differ, what is said may not. */
export function saysTheSame(one: Reading, other: Reading): boolean {
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}

function said(reading: Reading): unknown {
  if (reading.kind === 'chart') return reading.figures.map((figure) => [figure.city, said(figure)]);
  return [reading.shown, reading.fewFamilies, reading.definitionsVersion];
}
