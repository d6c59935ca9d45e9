import type { Highs } from 'highs';
import type { Board } from '../../../src/domain/pooling/engine/board.ts';
import type { Column, Offers } from '../../../src/domain/pooling/engine/offers.ts';
import { addColumns, emptyPacking } from '../../../src/domain/pooling/engine/packing-model.ts';
import { layPriceRows, visitRows } from '../../../src/domain/pooling/engine/price-rows.ts';
import { venueMoves } from '../../../src/domain/pooling/engine/venue-moves.ts';

export interface WholePacking {
  readonly highs: Highs;
  readonly board: Board;
  readonly offers: Offers;
  readonly columns: readonly Column[];
  readonly presolve: 'on' | 'off';
  /** On the clock of `performance.now`. */
  readonly end: number;
}

/**
 * The packing as the engine's README writes it, with the options of HiGHS as they come and its own time limit: the engine's
 * exact solver has a start, stops by nodes and leaves variables unbounded, which suits small parts only.
 */
export function packWhole({ highs, board, offers, columns, presolve, end }: WholePacking): {
  readonly score: number;
  readonly bound: number;
} {
  if (columns.length === 0) return { score: 0, bound: 0 };
  const valueOf = ({ offer }: Column) => offers.value[offer] ?? 0;
  const rowsOf = takenRows(board, offers, columns);
  const packing = emptyPacking(highs);
  const { model } = packing;
  try {
    addColumns(
      packing,
      columns.map((column, at) => ({ value: valueOf(column), rows: rowsOf[at] ?? [] })),
    );
    const every = { kind: 'range', from: 0, to: columns.length - 1 } as const;
    const zero = new Float64Array(columns.length);
    model.changeColsIntegrality(every, new Int32Array(columns.length).fill(highs.constants.variableType.integer));
    model.changeColsBounds(every, zero, new Float64Array(columns.length).fill(1));
    model.options.set({ presolve, time_limit: Math.max(0, end - performance.now()) / 1000 });
    model.run();
    const { colValue } = model.getSolution();
    const score = columns.reduce((sum, column, at) => sum + ((colValue[at] ?? 0) > 0.5 ? valueOf(column) : 0), 0);
    return { score, bound: Number(model.info.get('mip_dual_bound')) };
  } finally {
    model.dispose();
  }
}

/** For each column the rows of capacity one that it takes: those of the prices, and those between two venues. */
function takenRows(board: Board, offers: Offers, columns: readonly Column[]): number[][] {
  const rows = layPriceRows(board);
  const taken = columns.map((column) => {
    const own: number[] = [];
    visitRows(rows, offers, column, (row) => {
      if (row < rows.pairs) own.push(row);
    });
    return own;
  });
  venueMoves(board, offers, columns).forEach((row, at) => {
    for (const position of row) taken[position]?.push(rows.size + at);
  });
  return taken;
}
