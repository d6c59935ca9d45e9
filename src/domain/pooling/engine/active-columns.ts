// The columns that prices are settled on: few of all there are, with the rows that each takes and back.
import type { Column, Offers } from './offers.ts';
import { visitRows } from './price-rows.ts';
import type { PriceRows } from './price-rows.ts';

export type ActiveColumns = {
  readonly columns: readonly Column[];
  /** Rows of column c: `rows[rowFrom[c]]` up to `rows[rowFrom[c + 1]]`, a row as often as it is taken. */
  readonly rowFrom: Int32Array;
  readonly rows: Int32Array;
  /** Columns of row r: `columnsOf[columnFrom[r]]` up to `columnsOf[columnFrom[r + 1]]`. */
  readonly columnFrom: Int32Array;
  readonly columnsOf: Int32Array;
  /** Rows that some column takes. */
  readonly usedRows: Int32Array;
};

/** `cutsOf` adds, for a set, rows beyond those of `layout` (from `layout.size` on); `size` counts all rows. */
export function activate(
  layout: PriceRows,
  offers: Offers,
  columns: readonly Column[],
  size: number,
  cutsOf: (set: number) => readonly number[],
): ActiveColumns {
  const rowFrom = new Int32Array(columns.length + 1);
  const columnFrom = new Int32Array(size + 1);
  let count = 0;
  const eachRow = (column: Column, visit: (row: number) => void) => {
    visitRows(layout, offers, column, visit);
    for (const cut of cutsOf(offers.set[column.offer] ?? 0)) visit(layout.size + cut);
  };
  for (const [at, column] of columns.entries()) {
    eachRow(column, (row) => {
      columnFrom[row + 1] = (columnFrom[row + 1] ?? 0) + 1;
      count += 1;
    });
    rowFrom[at + 1] = count;
  }
  const used: number[] = [];
  for (let row = 0; row < size; row++) {
    if ((columnFrom[row + 1] ?? 0) > 0) used.push(row);
    columnFrom[row + 1] = (columnFrom[row + 1] ?? 0) + (columnFrom[row] ?? 0);
  }
  const rows = new Int32Array(count);
  const columnsOf = new Int32Array(count);
  const next = columnFrom.slice();
  let entry = 0;
  for (const [at, column] of columns.entries()) {
    eachRow(column, (row) => {
      rows[entry++] = row;
      const position = next[row] ?? 0;
      next[row] = position + 1;
      columnsOf[position] = at;
    });
  }
  return { columns, rowFrom, rows, columnFrom, columnsOf, usedRows: Int32Array.from(used) };
}

/** Surplus of each column at these prices, kept up to date by `settlePrices`. */
export function surplusOf(active: ActiveColumns, offers: Offers, prices: Float64Array): Float64Array {
  return Float64Array.from(active.columns, ({ offer }, at) => {
    let surplus = offers.value[offer] ?? 0;
    for (let entry = active.rowFrom[at] ?? 0; entry < (active.rowFrom[at + 1] ?? 0); entry++)
      surplus -= prices[active.rows[entry] ?? 0] ?? 0;
    return surplus;
  });
}
