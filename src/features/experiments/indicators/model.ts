import type { IndicatorType } from '../../../domain/outcomes/indicators.ts';
import type { Direction, LibraryUnit, Measure } from '../../../domain/outcomes/library.ts';
import type { Measured } from '../../../domain/outcomes/measured.ts';
import type { Language } from '../../../i18n/index.ts';

/** The words of an indicator in one language. */
export interface IndicatorWords {
  readonly name: string;
  /** What is counted, for whom reads it. */
  readonly definition: string;
  readonly numerator: string;
  /** Absent where the figure is no share and no mean. */
  readonly denominator?: string | undefined;
  /** What to know before one leans on it. */
  readonly quality: string;
}

/** An indicator as the library tells it, of the code or added by the lab. */
export interface IndicatorDefinition {
  readonly code: string;
  readonly version: number;
  readonly type: IndicatorType;
  readonly measure: Measure;
  readonly unit: LibraryUnit;
  readonly direction: Direction;
  readonly countsPeople: boolean;
  readonly byTerritory: boolean;
  readonly photograph: boolean;
  /** Counted by a query of the platform, or entered by hand with its source. */
  readonly live: boolean;
  /** Where the lab added it, from which source the definition comes. */
  readonly source?: string | undefined;
  readonly words: Readonly<Record<Language, IndicatorWords>>;
}

/** What the lab writes of an indicator that it adds; kept as it is. */
export type IndicatorText = Omit<IndicatorDefinition, 'code' | 'version' | 'photograph' | 'live'>;

/** A month's value, as it was measured last. */
export interface Measurement extends Measured {
  readonly indicator: string;
  /** A quarter; empty for the whole city. */
  readonly territory: string;
  /** First day of the month: `2026-03-01`. */
  readonly month: string;
  readonly revision: number;
  /** Of the definition. */
  readonly version: number;
  /** `query`, or the source that whoever entered it names. */
  readonly source: string;
  readonly measuredAt: Date;
}

/** What a city published of a month: everybody reads it. */
export interface PublishedMeasurement {
  readonly tenantId: string;
  readonly city: string;
  readonly slug: string;
  readonly madeUp: boolean;
  readonly indicator: string;
  readonly month: string;
  readonly edition: number;
  readonly version: number;
  readonly revision: number;
  readonly source: string;
  readonly measuredAt: Date;
  readonly publishedAt: Date;
  /** Absent where withheld: fewer than five families stand behind it. */
  readonly figure: Measured | undefined;
}

/** Names one published figure for good: what it says can be asked again. */
export interface FigureReference {
  readonly tenantId: string;
  readonly indicator: string;
  readonly month: string;
  readonly edition: number;
}
