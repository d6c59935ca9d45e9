import type { Compared } from '../statistics/verdict.ts';
import type { Measure } from './library.ts';
import { mayFollow } from './may-follow.ts';
import { mayBeTold, type Measured } from './measured.ts';
import type { MonthOf } from './read-experiment.ts';

/** What was told of the same indicator before: everybody can subtract it from what is told now. */
export interface EarlierTelling {
  /** Its last month. */
  readonly until: string;
  readonly compared: Compared;
}

export interface ReadingToTell {
  readonly measure: Measure;
  /** The first month that counts as after. */
  readonly start: string;
  /** The quarters of the plan; none for the whole city. */
  readonly territories: readonly string[];
  /** Every month that counts, of those quarters and of the whole city (an empty name). */
  readonly series: readonly MonthOf[];
  readonly compared: Compared;
  readonly earlier: readonly EarlierTelling[];
}

interface Month {
  readonly month: string;
  readonly own: Measured;
  /** The city without the quarters of the plan; undefined where the plan is of the whole city, or the city was not measured. */
  readonly rest: Measured | undefined;
}

/**
 * Whether the reading of an indicator that counts families may be told. Readers know more than it: the city's months, told one by one where they are not few;
 * what was told of the experiment before; and that a city is its quarters. Whatever they get by subtracting must be none, or five families and more on either
 * side of a share: the months that are told nowhere, all of them together and those since each earlier telling, and the rest of the city over the same months.
 */
export function mayTellReading(reading: ReadingToTell): boolean {
  const { measure, start, compared, earlier } = reading;
  const months = byMonth(reading);
  const sides = [months.filter(({ month }) => month >= start), months.filter(({ month }) => month < start)] as const;
  const holds = (some: readonly Month[]) => {
    const hidden = some.filter(({ own }) => reading.territories.length > 0 || !isSafe(measure, own));
    const rests = some.flatMap(({ rest }) => rest ?? []);
    return isSafe(measure, sumOf(hidden.map(({ own }) => own))) && isSafe(measure, sumOf(rests));
  };
  const since = (some: readonly Month[], until: string) => some.filter(({ month }) => month > until);
  if (compared.kind === 'means') {
    // Each month is a part of the mean, and of few quarters the mean is nearly all that is known of a month.
    const parts = reading.series.filter(({ territory }) => placesOf(reading).includes(territory));
    return parts.every((part) => isSafe(measure, part)) && holds(months) && movedEnough(measure, compared, earlier);
  }
  return [compared.with, compared.without].every(({ yes, of }, at) => {
    const side = sides[at] ?? [];
    if (!isSafe(measure, { numerator: yes, denominator: of }) || !holds(side)) return false;
    return earlier.every(({ until, compared: told }) => {
      if (told.kind !== 'shares') return true;
      const before = at === 0 ? told.with : told.without;
      const same = sumOf(side.filter(({ month }) => month <= until).map(({ own }) => own));
      const then = { count: before.yes, of: before.of };
      return (
        holds(since(side, until)) &&
        mayFollow(then, { count: yes, of }) &&
        // What was counted anew since.
        mayFollow(then, { count: same.numerator, of: same.denominator })
      );
    });
  });
}

/** Means of counts: what is added up may not have moved by few. A mean of shares tells of nobody how many. */
function movedEnough(
  measure: Measure,
  now: Extract<Compared, { kind: 'means' }>,
  earlier: readonly EarlierTelling[],
): boolean {
  if (measure !== 'count') return true;
  const countOf = ({ mean, of }: { readonly mean: number; readonly of: number }) => ({
    count: Math.round(mean * of),
    of: null,
  });
  return earlier.every(
    ({ compared: told }) =>
      told.kind !== 'means' ||
      (mayFollow(countOf(told.with), countOf(now.with)) && mayFollow(countOf(told.without), countOf(now.without))),
  );
}

function placesOf({ territories }: ReadingToTell): readonly string[] {
  return territories.length === 0 ? [''] : territories;
}

function byMonth(reading: ReadingToTell): Month[] {
  const { series, territories } = reading;
  const places = placesOf(reading);
  return [...new Set(series.map(({ month }) => month))].sort().map((month) => {
    const of = series.filter((one) => one.month === month);
    const own = sumOf(of.filter(({ territory }) => places.includes(territory)));
    const city = of.find(({ territory }) => territory === '');
    return { month, own, rest: territories.length === 0 || city === undefined ? undefined : without(city, own) };
  });
}

/** Nobody at all, or enough on either side. */
function isSafe(measure: Measure, one: Measured): boolean {
  const nobody = one.numerator === 0 && (one.denominator ?? 0) === 0;
  return nobody || mayBeTold(measure, true, one);
}

function sumOf(all: readonly Measured[]): Measured {
  const divides = all.some(({ denominator }) => denominator !== null);
  return {
    numerator: all.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: divides ? all.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0) : null,
  };
}

function without(city: Measured, own: Measured): Measured {
  const denominator = city.denominator === null ? null : Math.max(0, city.denominator - (own.denominator ?? 0));
  return { numerator: Math.max(0, city.numerator - own.numerator), denominator };
}
