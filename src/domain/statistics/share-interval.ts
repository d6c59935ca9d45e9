import { assertShare, usualLevel, type Interval, type Share } from './interval.ts';
import { deviationsHolding } from './normal.ts';

/**
 * The range of the true share (0 to 1) behind so many of so many. Score interval: E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 22 (1927). It stays within 0 and 1, and says something even of none of ten.
 */
export function shareInterval(share: Share, level: number = usualLevel): Interval {
  assertShare(share);
  const { yes, of } = share;
  const z = deviationsHolding(level);
  const middle = yes + (z * z) / 2;
  const spread = z * Math.sqrt((yes * (of - yes)) / of + (z * z) / 4);
  const all = of + z * z;
  return { low: yes === 0 ? 0 : (middle - spread) / all, high: yes === of ? 1 : (middle + spread) / all };
}
