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
 * where the ratio of sums is the best estimator (W. G. Cochran, "Sampling Techniques", 3rd edition, 1977, section 6.7). Seasons and trends are part of it, which
 * makes ranges wider; months that resemble the one before make them narrower than they should be (`shareOfSpreadSeen`). Undefined for fewer than four months, and
 * where they do not differ at all.
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

/**
 * Which share of the true variance a run of months shows on average, if each resembles the one before with this correlation, the one before that with its square,
 * and so on. Months share what they have in common with their mean: the mean of n months has the variance v/n · (1 + 2 Σ (1 − k/n) rᵏ) for k from 1 to n − 1, the
 * squares around it add up to n · (v − that) on average, and divided by n − 1 they make v · (1 − 2/(n − 1) · Σ (1 − k/n) rᵏ) (T. W. Anderson, "The Statistical
 * Analysis of Time Series", 1971, chapter 8). One where months do not resemble one another. It is told, and corrects nothing: from twelve months the correlation
 * itself cannot be known well enough (its error is about 1/√12, three tenths), and a correction by it would be off by more than it mends.
 */
export function shareOfSpreadSeen(months: number, likeness: number): number {
  const shared = Array.from({ length: months - 1 }, (_, index) => (1 - (index + 1) / months) * likeness ** (index + 1));
  return 1 - (2 / (months - 1)) * shared.reduce((sum, one) => sum + one, 0);
}

/** How much wider a range would be that knew the true variance: 0.24 is by 24 per cent. */
export function tooNarrowBy(months: number, likeness: number): number {
  return 1 / Math.sqrt(shareOfSpreadSeen(months, likeness)) - 1;
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
