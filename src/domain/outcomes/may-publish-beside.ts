import type { Measure } from './library.ts';
import { countedBy, mayFollow } from './may-follow.ts';
import { sumOfMeasured } from './measured.ts';
import { sidesOf, type ToldMonth, type ToldReading } from './told-reading.ts';

/**
 * Whether a city's months may be public as they would be then, beside what it told of an experiment: whoever adds the months up and takes them from what was told
 * learns how many were counted anew since, or how many the rest of the city is. Neither may be one to four. Of a reading of quarters, the rest is known only once
 * every month of its stretch is.
 * @param months those that would be public, of the whole city
 * @param known every month of the city that was measured
 */
export function mayPublishBeside(
  measure: Measure,
  told: ToldReading,
  months: readonly ToldMonth[],
  known: readonly string[],
): boolean {
  return sidesOf(measure, told).every(({ stretch, tells, whole }) => {
    const isIn = (month: string) => stretch.from <= month && month < stretch.to;
    const inside = months.filter(({ month }) => isIn(month));
    if (tells === undefined || !whole || inside.length === 0) return true;
    const all = known.filter(isIn).every((month) => inside.some((one) => one.month === month));
    return (stretch.territories.length > 0 && !all) || mayFollow(countedBy(measure, sumOfMeasured(inside)), tells);
  });
}
