// One sweep of coordinate descent on the smoothed dual: each row in turn takes the price at which it is just used up.
import type { ActiveColumns } from './active-columns.ts';

export type Settling = {
  readonly active: ActiveColumns;
  readonly prices: Float64Array;
  /** Surplus of each active column at these prices; both are changed together. */
  readonly surplus: Float64Array;
  readonly capacityOf: (row: number) => number;
  /** Rows of which a column may take more than one unit: they step by half, or the price would swing for ever. */
  readonly isHeavy: (row: number) => boolean;
  /** The smoothing, in points. */
  readonly blur: number;
};

/** Columns this many blurs below the best of their row weigh less than one in a million. */
const NEGLIGIBLE = 15;

/**
 * With blur e, the dual min Σ c(i) y(i) subject to A'y ≥ v, y ≥ 0 becomes min Σ c(i) y(i) + e Σ exp((v(j) - A(j)'y) / e),
 * unconstrained but for y ≥ 0. Its minimum in one price is known: the one at which the exponentials of the row add up to
 * its capacity. As e falls, so does the error, about e per row (the matrix scaling of Sinkhorn and Knopp, 1967, as used
 * for packing problems). No column of a settled row of capacity one has a surplus above zero.
 */
export function settlePrices({ active, prices, surplus, capacityOf, isHeavy, blur }: Settling): void {
  const { usedRows, columnFrom, columnsOf } = active;
  for (const row of usedRows) {
    const [first, end] = [columnFrom[row] ?? 0, columnFrom[row + 1] ?? 0];
    let best = -Infinity;
    for (let at = first; at < end; at++) {
      const each = surplus[columnsOf[at] ?? 0] ?? 0;
      if (each > best) best = each;
    }
    const price = prices[row] ?? 0;
    if (price === 0 && best < -NEGLIGIBLE * blur) continue;
    let sum = 0;
    for (let at = first; at < end; at++) {
      const below = (surplus[columnsOf[at] ?? 0] ?? 0) - best;
      if (below > -NEGLIGIBLE * blur) sum += Math.exp(below / blur);
    }
    let change = best + blur * Math.log(sum / Math.max(capacityOf(row), 1e-3));
    if (isHeavy(row)) change /= 2;
    if (change < -price) change = -price;
    if (Math.abs(change) <= blur * 1e-3) continue;
    prices[row] = price + change;
    for (let at = first; at < end; at++) {
      const column = columnsOf[at] ?? 0;
      surplus[column] = (surplus[column] ?? 0) - change;
    }
  }
}
