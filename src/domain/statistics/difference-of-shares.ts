import { usualLevel, type Interval, type Share } from './interval.ts';
import { shareInterval } from './share-interval.ts';

export interface Difference extends Interval {
  /** First share minus second, as seen. */
  readonly seen: number;
}

/**
 * How much larger the first share is than the second, with its range. Hybrid score interval (method 10): R. G. Newcombe, "Interval estimation for the difference
 * between independent proportions", Statistics in Medicine 17 (1998).
 */
export function differenceOfShares(first: Share, second: Share, level: number = usualLevel): Difference {
  const [one, other] = [shareInterval(first, level), shareInterval(second, level)];
  const [p, q] = [first.yes / first.of, second.yes / second.of];
  const seen = p - q;
  return {
    seen,
    low: seen - Math.hypot(p - one.low, other.high - q),
    high: seen + Math.hypot(one.high - p, q - other.low),
  };
}
