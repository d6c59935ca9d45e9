import { fewestFamilies } from './withhold.ts';

/** `total` is the sum of `parts`, all keys of cells. */
export interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
}

export interface Table {
  readonly counts: ReadonlyMap<string, number>;
  readonly hidden: ReadonlySet<string>;
  readonly relations: readonly Relation[];
}

/** What a reader can say of a covered cell: no less than, no more than. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * What somebody who knows the told cells and every sum can say of the covered ones: bounds that are tightened until nothing moves (each sum bounds each of its
 * members by the others). Counts are whole and never below zero.
 */
export function boundsOfHidden({ counts, hidden, relations }: Table): Map<string, Bounds> {
  const bounds = new Map([...hidden].map((key): [string, Bounds] => [key, { low: 0, high: Infinity }]));
  const of = (key: string): Bounds => bounds.get(key) ?? { low: counts.get(key) ?? 0, high: counts.get(key) ?? 0 };
  const tighten = (key: string, low: number, high: number): boolean => {
    const own = bounds.get(key);
    if (own === undefined) return false;
    const next = { low: Math.max(own.low, low), high: Math.min(own.high, high) };
    bounds.set(key, next);
    return next.low > own.low || next.high < own.high;
  };
  // Each round moves a whole number; bounds that creep stop being worth following.
  for (let round = 0; round < 100; round++) {
    let moved = false;
    for (const { total, parts } of relations) {
      const low = sum(parts, (key) => of(key).low);
      const high = sum(parts, (key) => of(key).high);
      if (tighten(total, low, high)) moved = true;
      for (const part of parts) {
        const others = parts.filter((key) => key !== part);
        const least = of(total).low - sum(others, (key) => of(key).high);
        const most = of(total).high - sum(others, (key) => of(key).low);
        if (tighten(part, least, most)) moved = true;
      }
    }
    if (!moved) break;
  }
  return bounds;
}

/** Whether a covered small cell is known to be one: no more than four by its bounds, or one number by the sums taken together. */
export function isExposed(key: string, table: Table): boolean {
  const bounds = boundsOfHidden(table).get(key);
  if (bounds === undefined) return true;
  return bounds.high < fewestFamilies || isDetermined(key, table);
}

/**
 * Whether the sums, taken together, leave one value to a covered cell: whether its unit vector lies in the row space of the equations over the covered cells
 * (Gaussian elimination; coefficients are small whole numbers, so rounding is far below the tolerance).
 */
export function isDetermined(key: string, { hidden, relations }: Table): boolean {
  const columns = [...hidden];
  const at = columns.indexOf(key);
  if (at === -1) return true;
  const rows = relations
    .map(({ total, parts }) =>
      columns.map((column) => (column === total ? 1 : 0) - parts.filter((part) => part === column).length),
    )
    .filter((row) => row.some((value) => value !== 0));
  // The column asked for comes last to be eliminated: a row that is left with it alone determines it.
  const order = [...columns.keys()].filter((column) => column !== at);
  let done = 0;
  for (const column of order) {
    const pivot = rows.findIndex((row, index) => index >= done && Math.abs(row[column] ?? 0) > tolerance);
    if (pivot === -1) continue;
    [rows[done], rows[pivot]] = [rows[pivot] ?? [], rows[done] ?? []];
    eliminate(rows, done, column);
    done += 1;
  }
  return rows.slice(done).some((row) => Math.abs(row[at] ?? 0) > tolerance);
}

const tolerance = 1e-9;

function eliminate(rows: number[][], pivot: number, column: number): void {
  const own = rows[pivot] ?? [];
  for (const [index, row] of rows.entries()) {
    const factor = (row[column] ?? 0) / (own[column] ?? 1);
    if (index === pivot || factor === 0) continue;
    rows[index] = row.map((value, at) => value - factor * (own[at] ?? 0));
  }
}

function sum(keys: readonly string[], of: (key: string) => number): number {
  return keys.reduce((all, key) => all + of(key), 0);
}
