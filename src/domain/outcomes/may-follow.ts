import type { Measure } from './library.ts';
import type { Measured } from './measured.ts';
import { fewestFamilies } from './withhold.ts';

/** So many families, of so many; `of` null where the count is of no whole. */
export interface CountOf {
  readonly count: number;
  readonly of: number | null;
}

/** Of a mean, families are what stands below the line: how many days they waited in all counts nobody. */
export function countedBy(measure: Measure, { numerator, denominator }: Measured): CountOf {
  return measure === 'mean' ? { count: denominator ?? 0, of: null } : { count: numerator, of: denominator };
}

/**
 * Whether a count may be told after one that was told before. Who subtracts one from the other learns by how many families the count moved, and by how many the
 * rest did: neither may be one to four. Unchanged is nothing learnt.
 */
export function mayFollow(told: CountOf, now: CountOf): boolean {
  if (isFew(now.count - told.count)) return false;
  if (told.of === null || now.of === null) return true;
  return !isFew(now.of - told.of) && !isFew(now.of - now.count - (told.of - told.count));
}

/** One to four, up or down. */
function isFew(moved: number): boolean {
  const families = Math.abs(moved);
  return families > 0 && families < fewestFamilies;
}
