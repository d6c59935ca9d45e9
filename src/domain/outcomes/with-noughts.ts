import type { MonthOf } from './read-experiment.ts';

/**
 * A count of the platform has no row for a month in which nothing happened: that month is nought, from the first month on that was counted at all. Before it
 * nobody was counting, and nobody knows. What people enter by hand is never filled in: a month that they did not enter is not known either.
 * @param since the first month that the platform counted in this city; undefined where it never did
 */
export function withNoughts(
  series: readonly MonthOf[],
  places: readonly string[],
  months: readonly string[],
  since: string | undefined,
): MonthOf[] {
  if (since === undefined) return [...series];
  const there = new Set(series.map(({ territory, month }) => `${month} ${territory}`));
  const missing = places.flatMap((territory) =>
    months
      .filter((month) => month >= since && !there.has(`${month} ${territory}`))
      .map((month) => ({ territory, month, numerator: 0, denominator: null })),
  );
  return [...series, ...missing];
}
