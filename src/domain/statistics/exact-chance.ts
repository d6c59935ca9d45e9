import { assertShare, type Share } from './interval.ts';
import { logGamma } from './special-functions.ts';

/**
 * How often chance alone would part two groups at least as much as was seen, if both had the same true share: R. A. Fisher's exact test, two-sided
 * (Statistical Methods for Research Workers, 5th ed., 1934). Never below the true chance, so no more effects are claimed than said.
 */
export function exactChance(first: Share, second: Share): number {
  assertShare(first);
  assertShare(second);
  const yes = first.yes + second.yes;
  const least = Math.max(0, yes - second.of);
  const most = Math.min(first.of, yes);
  const all = logChoose(first.of + second.of, yes);
  const chanceOf = (k: number) => Math.exp(logChoose(first.of, k) + logChoose(second.of, yes - k) - all);
  // As likely as what was seen, up to rounding, counts as at least as extreme.
  const limit = chanceOf(first.yes) * (1 + 1e-7);
  let chance = 0;
  for (let k = least; k <= most; k += 1) {
    const one = chanceOf(k);
    if (one <= limit) chance += one;
  }
  return Math.min(1, chance);
}

function logChoose(all: number, some: number): number {
  return logGamma(all + 1) - logGamma(some + 1) - logGamma(all - some + 1);
}
