import { sumsThatFollow, type KnownSum } from './known-sums.ts';
import type { Measure } from './library.ts';
import { countedBy, mayFollow } from './may-follow.ts';
import { mayBeTold, sumOfMeasured, type Measured } from './measured.ts';
import type { MonthOf } from './read-experiment.ts';
import { sameTerritories, sidesOf, type ToldMonth, type ToldReading, type ToldSide } from './told-reading.ts';

export interface ReadingToTell extends ToldReading {
  readonly measure: Measure;
  /** Every month that was measured, of the whole city (an empty name) and of each quarter that a plan is of, this one or an earlier. */
  readonly series: readonly MonthOf[];
  /** What the city told of the same indicator before, of this experiment and of others. */
  readonly earlier: readonly ToldReading[];
  /** Its months that are public. */
  readonly told: readonly ToldMonth[];
}

/**
 * Whether the reading of an indicator that counts families may be told. Readers know more than it: the city's months, told one by one where they are not few;
 * what was told of this experiment and of others before; and that a city is its quarters. Whatever follows by adding and subtracting must be nobody, or five
 * families and more on either side of a share; and what was counted anew since it was told must not have moved by few.
 */
export function mayTellReading(reading: ReadingToTell): boolean {
  const { measure, series, earlier, told } = reading;
  const sides = sidesOf(measure, reading);
  const published = new Set(told.map(({ month }) => month));
  // Months that may be told one by one are taken for told: they may be tomorrow.
  const open = series.filter((one) => one.territory === '' && (isSafe(measure, one) || published.has(one.month)));
  const known = [reading, ...earlier].flatMap((one) => sidesOf(measure, one).map(({ stretch }) => stretch));
  const sums = sumsThatFollow(series, known, new Set(open.map(({ month }) => month)));
  if (sums === undefined || !sums.every((sum) => isSafe(measure, sum))) return false;
  // Each month is a part of a mean, and of few quarters the mean is nearly all that is known of a month.
  const parts = sides.flatMap(({ stretch }) => partsIn(series, stretch));
  if (reading.compared.kind === 'means' && !parts.every((part) => isSafe(measure, part))) return false;
  return sides.every(
    (side) =>
      (side.tells === undefined || isSafe(measure, { numerator: side.tells.count, denominator: side.tells.of })) &&
      movedNotByFew(reading, side) &&
      earlier.every((one) => sidesOf(measure, one).every((before) => mayComeAfter(reading, before, side))),
  );
}

/** The city's months that are public, against the same months as they are counted now: their sum is in what is told. */
function movedNotByFew({ measure, series, told }: ReadingToTell, { stretch, whole }: ToldSide): boolean {
  if (!whole || stretch.territories.length > 0) return true;
  const before = told.filter(({ month }) => isIn(stretch, month));
  const months = new Set(before.map(({ month }) => month));
  const now = partsIn(series, stretch).filter(({ month }) => months.has(month));
  return mayFollow(countedBy(measure, sumOfMeasured(before)), countedBy(measure, sumOfMeasured(now)));
}

/** What was told of the same places before: whoever has both subtracts one from the other, and what they share may have been counted anew. */
function mayComeAfter({ measure, series }: ReadingToTell, before: ToldSide, side: ToldSide): boolean {
  if (before.tells === undefined || side.tells === undefined || !sameTerritories(before.stretch, side.stretch))
    return true;
  const [earlier, now] = [before.stretch, side.stretch];
  if (earlier.from >= now.to || now.from >= earlier.to) return true;
  const again = countedBy(measure, sumOfMeasured(partsIn(series, earlier)));
  if (before.whole && !mayFollow(before.tells, again)) return false;
  const oneEnd = earlier.from === now.from || earlier.to === now.to;
  return !oneEnd || mayFollow(before.tells, side.tells);
}

function partsIn(series: readonly MonthOf[], stretch: KnownSum): MonthOf[] {
  const places = stretch.territories.length === 0 ? [''] : stretch.territories;
  return series.filter(({ territory, month }) => isIn(stretch, month) && places.includes(territory));
}

function isIn({ from, to }: KnownSum, month: string): boolean {
  return from <= month && month < to;
}

/** Nobody at all, or enough on either side. */
function isSafe(measure: Measure, one: Measured): boolean {
  const nobody = one.numerator === 0 && (one.denominator ?? 0) === 0;
  return nobody || mayBeTold(measure, true, one);
}
