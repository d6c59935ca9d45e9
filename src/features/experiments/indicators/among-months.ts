import {
  monthsMayBeKnown,
  neighboursOf,
  type CountOfMonth,
  type ToldCount,
} from '../../../domain/outcomes/count-beside-months.ts';
import { mayFollow } from '../../../domain/outcomes/may-follow.ts';
import { mayBeTold } from '../../../domain/outcomes/measured.ts';
import { monthsThatFollow } from '../../../domain/outcomes/months-that-follow.ts';
import type { ToldReading } from '../../../domain/outcomes/told-reading.ts';
import type { IndicatorDefinition } from './model.ts';
import type { ToldBefore } from './published-store.ts';

/** The families that the city's page tells of a day as well. */
const ofThePage = 'families-sharing';
/** Counts of others each month, whose months tell nothing of one another. */
const flows: ReadonlySet<string> = new Set(['requests-made']);

/**
 * Whether an indicator counts whoever is there in a month, who for the most part were there in the month before: its months can be subtracted from one another. Of a
 * count of people that the lab added nobody said so, and it is taken for one.
 */
export function countsWhoIsThere({ code, measure, countsPeople }: IndicatorDefinition): boolean {
  return countsPeople && measure === 'count' && !flows.has(code);
}

/** What everybody knows of one such indicator. */
export interface KnownOfMonths {
  /** Each as it was told last. */
  readonly months: readonly ToldBefore[];
  readonly readings: readonly ToldReading[];
  /** Every count that the city's page told, in order. */
  readonly counts: readonly ToldCount[];
}

/** Whether a month may be told beside the months before it and after it, those that follow from what was told of experiments, and the days of the city's page. */
export function monthStandsAmong(
  definition: IndicatorDefinition,
  value: ToldBefore,
  { months, readings, counts }: KnownOfMonths,
): boolean {
  const before = monthsThatFollow(asCounts(months), readings);
  if (!mayBeTold(definition.measure, true, value))
    return neighboursOf(value, before).every(({ count }) =>
      mayFollow({ count, of: null }, { count: value.numerator, of: null }),
    );
  const others = months.filter(({ month }) => month !== value.month);
  return monthsMayBeKnown(
    monthsThatFollow(asCounts([...others, value]), readings),
    before,
    countsFor(definition, counts),
  );
}

/** Whether the reading of an experiment may be told: it gives away no month that could not be told itself. */
export function readingStandsAmong(
  definition: IndicatorDefinition,
  reading: ToldReading,
  { months, readings, counts }: KnownOfMonths,
): boolean {
  const told = asCounts(months);
  return monthsMayBeKnown(
    monthsThatFollow(told, [...readings, reading]),
    monthsThatFollow(told, readings),
    countsFor(definition, counts),
  );
}

function countsFor({ code }: IndicatorDefinition, counts: readonly ToldCount[]): readonly ToldCount[] {
  return code === ofThePage ? counts : [];
}

function asCounts(months: readonly ToldBefore[]): CountOfMonth[] {
  return months.map(({ month, numerator }) => ({ month, count: numerator }));
}
