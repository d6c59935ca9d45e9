// The packing model as HiGHS sees it: columns are pools, every row says "at most one of these".
import loadHighs from 'highs';
import type { Highs, Model } from 'highs';

// The package's types describe its CommonJS build, where the loader is `module.exports.default`; the ES build that Node
// picks for an import has the loader itself as its default export.
const load = loadHighs as unknown as (typeof loadHighs)['default'];

let loaded: Promise<Highs> | undefined;

/** HiGHS in WebAssembly, loaded once per thread; the package reads its own `highs.wasm` beside its code. */
export async function solver(): Promise<Highs> {
  loaded ??= load();
  return loaded;
}

/** A model that grows by columns; row keys are the caller's, HiGHS row numbers stay inside. */
export type PackingModel = {
  readonly model: Model;
  readonly rowOf: Map<number, number>;
  columns: number;
};

export function emptyPacking(highs: Highs): PackingModel {
  const model = highs.createModel();
  model.options.set({ output_flag: false });
  model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
  return { model, rowOf: new Map(), columns: 0 };
}

/** Adds columns with their values and the rows they take; rows not seen before are made. */
export function addColumns(
  packing: PackingModel,
  columns: readonly { readonly value: number; readonly rows: readonly number[] }[],
): void {
  const fresh = new Set<number>();
  for (const { rows } of columns) for (const row of rows) if (!packing.rowOf.has(row)) fresh.add(row);
  addRows(
    packing,
    [...fresh].map((key) => ({ key, columns: [] })),
  );
  const indices = columns.map(({ rows }) => rows.map((row) => packing.rowOf.get(row) ?? -1).sort((a, b) => a - b));
  const starts = new Int32Array(columns.length + 1);
  indices.forEach((list, at) => (starts[at + 1] = (starts[at] ?? 0) + list.length));
  packing.model.addCols({
    cost: Float64Array.from(columns, ({ value }) => value),
    lower: new Float64Array(columns.length),
    // The rows already hold every column to 1 at most; a bound of its own would take a share of the dual prices.
    upper: new Float64Array(columns.length).fill(Infinity),
    matrix: {
      format: 'csc',
      numRows: packing.rowOf.size,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(indices.flat()),
      values: new Float64Array(indices.flat().length).fill(1),
    },
  });
  packing.columns += columns.length;
}

/** Adds rows that say "at most one of these columns" (by position, ascending). */
export function addRows(
  packing: PackingModel,
  rows: readonly { readonly key: number; readonly columns: readonly number[] }[],
): void {
  if (rows.length === 0) return;
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, at) => (starts[at + 1] = (starts[at] ?? 0) + columns.length));
  const indices = Int32Array.from(rows.flatMap(({ columns }) => columns));
  packing.model.addRows({
    lower: new Float64Array(rows.length).fill(-Infinity),
    upper: new Float64Array(rows.length).fill(1),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: packing.columns,
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  });
  for (const { key } of rows) packing.rowOf.set(key, packing.rowOf.size);
}
