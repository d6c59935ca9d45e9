import { limitsAround, pooled, type FunnelLimits } from './funnel-limits.ts';
import { usualLevel, type Interval } from './interval.ts';
import { errorsHolding } from './student.ts';

/** What a month adds up, and what that is divided by (cases, or residents in tens of thousands), above zero. */
export interface Month {
  readonly numerator: number;
  readonly denominator: number;
}

/** How far apart months are: the squares of their distances from their common mean, each times its denominator, and how many of them are free. */
export interface MonthlySpread {
  readonly squares: number;
  readonly degrees: number;
}

/** The fewest months that can say how much a month differs from another, and the most that are looked at: a year. */
export const fewestMonths = 4;
export const mostMonths = 12;

/**
 * A mean or a sum does not say by itself how much its cases vary; its months do. The variance of a month's mean is taken to fall with what it is divided by, as
 * where the ratio of sums is the best estimator (W. G. Cochran, "Sampling Techniques", 3rd edition, 1977, section 6.7). Seasons and trends are part of it, so
 * that ranges are rather too wide than too narrow. Undefined for fewer than four months, and where they do not differ at all.
 */
export function spreadOfMonths(months: readonly Month[]): MonthlySpread | undefined {
  const mean = pooled(months);
  const values = new Set(months.map(({ numerator, denominator }) => numerator / denominator));
  if (mean === undefined || months.length < fewestMonths || values.size < 2) return undefined;
  const squares = months.reduce(
    (sum, { numerator, denominator }) => sum + denominator * (numerator / denominator - mean) ** 2,
    0,
  );
  return { squares, degrees: months.length - 1 };
}

/** The spread of the months of several cities, each around its own mean. */
export function sumOfSpreads(spreads: readonly MonthlySpread[]): MonthlySpread | undefined {
  if (spreads.length === 0) return undefined;
  return {
    squares: spreads.reduce((sum, { squares }) => sum + squares, 0),
    degrees: spreads.reduce((sum, { degrees }) => sum + degrees, 0),
  };
}

/** The standard error of the mean of a month with this denominator. */
export function monthlyError(size: number, { squares, degrees }: MonthlySpread): number {
  return Math.sqrt(squares / degrees / size);
}

/** Where the mean of a month like this lies, by how much the city's own months differ (Student's t). Not below zero, as nothing that is measured is. */
export function meanInterval(value: number, size: number, spread: MonthlySpread, level: number = usualLevel): Interval {
  const reach = errorsHolding(level, spread.degrees) * monthlyError(size, spread);
  return { low: Math.max(0, value - reach), high: value + reach };
}

/**
 * Where the mean of a city of this size would fall if its months differed around the common mean as those of all the cities do around theirs
 * (D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24, 2005, with Student's t for a variance
 * that is estimated).
 */
export function funnelOfMeans(common: number, size: number, spread: MonthlySpread): FunnelLimits {
  return limitsAround((level) => meanInterval(common, size, spread, level));
}
