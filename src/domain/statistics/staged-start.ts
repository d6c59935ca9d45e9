import { ordersOfStart, countOrders, type Start } from './orders-of-start.ts';
import { usualLevel, type Interval } from './interval.ts';
import { claim, claimedBelow, type Mean, type Verdict } from './verdict.ts';

/** A unit that begins at its own time, such as a quarter: its value in each period, undefined where nothing was measured. */
export interface StagedUnit {
  readonly startsAt: Start;
  readonly values: readonly (number | undefined)[];
}

/**
 * Compares units that have begun with those that have not yet, period by period, so that what changes for all at once is not taken for an effect. Each period
 * gives a difference of means, weighted by how many units stand on both sides; chance is told by handing the starts to the units in every other order.
 * J. A. Thompson, C. Davey, K. Fielding, J. R. Hargreaves, R. J. Hayes, "Robust analysis of stepped wedge trials using cluster-level summaries within periods",
 * Statistics in Medicine 37 (2018); range by inversion of the same test. It holds if the order of starts was drawn by lot, or as good as.
 */
export function stagedStart(units: readonly StagedUnit[], seed: number): Verdict {
  const starts = units.map(({ startsAt }) => startsAt);
  const rows = units.map(({ values }) => values);
  const seen = within(rows, starts);
  if (seen === undefined) return { kind: 'too-few-to-say', compared: undefined };
  const compared = { kind: 'means', with: meanOf(units, true), without: meanOf(units, false) } as const;
  // Two orders at least are as extreme as the clearest result, since an effect may go either way.
  if (2 / countOrders(starts) >= claimedBelow) return { kind: 'too-few-to-say', compared };
  const begun = rows.map((values, unit) =>
    values.map((value, period) => (value === undefined ? undefined : has(starts[unit], period) ? 1 : 0)),
  );
  const ranges = ordersOfStart(starts, seed).map((order) =>
    compatible(seen, within(rows, order), within(begun, order)),
  );
  const chance = ranges.filter(({ low, high }) => low <= slack(seen) && high >= -slack(seen)).length / ranges.length;
  return { kind: claim(seen, chance), compared, effect: { seen, ...rangeHolding(ranges) }, chance };
}

function slack(seen: number): number {
  return Math.abs(seen) * 1e-9;
}

function has(start: Start, period: number): boolean {
  return start !== undefined && period >= start;
}

/** The weighted difference of means within periods; undefined when no period has units on both sides. */
function within(rows: readonly (readonly (number | undefined)[])[], starts: readonly Start[]): number | undefined {
  let [sum, weights] = [0, 0];
  const periods = Math.max(0, ...rows.map((row) => row.length));
  for (let period = 0; period < periods; period += 1) {
    let [withSum, withCount, withoutSum, withoutCount] = [0, 0, 0, 0];
    rows.forEach((row, unit) => {
      const value = row[period];
      if (value === undefined) return;
      if (has(starts[unit], period)) [withSum, withCount] = [withSum + value, withCount + 1];
      else [withoutSum, withoutCount] = [withoutSum + value, withoutCount + 1];
    });
    if (withCount === 0 || withoutCount === 0) continue;
    const weight = (withCount * withoutCount) / (withCount + withoutCount);
    sum += weight * (withSum / withCount - withoutSum / withoutCount);
    weights += weight;
  }
  return weights === 0 ? undefined : sum / weights;
}

/**
 * The effects under which this order would look at least as extreme as what was seen. An effect `e` takes `e` from the seen difference and `e` times `share` from
 * the order's (how much of the effect its comparison would catch, from -1 to 1), so that the set is a range around what was seen.
 */
function compatible(seen: number, other: number | undefined, share: number | undefined): Interval {
  if (other === undefined || share === undefined) return { low: -Infinity, high: Infinity };
  const ends = [end(seen - other, 1 - share, -Infinity), end(seen + other, 1 + share, Infinity)] as const;
  const infinite = ends.some((one) => !Number.isFinite(one));
  if (!infinite) return { low: Math.min(...ends), high: Math.max(...ends) };
  return Math.abs(1 - share) < 1e-9 ? openBelowOrAbove(seen, ends[1]) : openBelowOrAbove(seen, ends[0]);
}

function end(above: number, below: number, otherwise: number): number {
  return Math.abs(below) < 1e-9 ? otherwise : above / below;
}

function openBelowOrAbove(seen: number, finite: number): Interval {
  if (Math.abs(finite - seen) <= slack(seen) || !Number.isFinite(finite)) return { low: -Infinity, high: Infinity };
  return finite < seen ? { low: finite, high: Infinity } : { low: -Infinity, high: finite };
}

/** The effects that at least one order in twenty is compatible with. */
function rangeHolding(ranges: readonly Interval[]): Interval {
  const needed = Math.ceil((1 - usualLevel) * ranges.length - 1e-9);
  const lows = ranges.map(({ low }) => low).sort((one, other) => one - other);
  const highs = ranges.map(({ high }) => high).sort((one, other) => other - one);
  return { low: lows[needed - 1] ?? -Infinity, high: highs[needed - 1] ?? Infinity };
}

/** The mean over all units and periods that have begun, or not. */
function meanOf(units: readonly StagedUnit[], begun: boolean): Mean {
  const values = units.flatMap(({ startsAt, values }) =>
    values.filter((value, period): value is number => value !== undefined && has(startsAt, period) === begun),
  );
  return {
    mean: values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length,
    of: values.length,
  };
}
