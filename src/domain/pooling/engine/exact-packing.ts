// Chooses the best pools among given columns with HiGHS: exact when it finishes, with a bound in any case.
import type { Highs } from 'highs';
import type { Board } from './board.ts';
import type { Column, Offers } from './offers.ts';
import { addColumns, emptyPacking } from './packing-model.ts';
import { visitRows } from './price-rows.ts';
import type { PriceRows } from './price-rows.ts';
import { negligibleGap } from './score-step.ts';
import { venueMoves } from './venue-moves.ts';

export type PackingTask = {
  readonly highs: Highs;
  readonly board: Board;
  readonly offers: Offers;
  readonly rows: PriceRows;
  readonly columns: readonly Column[];
  /** Positions in `columns` of a packing to start from. */
  readonly start: readonly number[];
  /** Nodes of the search tree at most: unlike seconds, the same on every machine. */
  readonly nodes: number;
  readonly seed: number;
  readonly deadline: () => boolean;
};

export type PackingResult = {
  readonly columns: readonly Column[];
  readonly value: number;
  /** No packing of these columns is worth more. */
  readonly bound: number;
  readonly finished: boolean;
};

export function packExactly(task: PackingTask): PackingResult {
  const { highs, board, offers, rows, columns, start, deadline } = task;
  const valueOf = (at: number) => offers.value[columns[at]?.offer ?? 0] ?? 0;
  const worth = (positions: readonly number[]) => positions.reduce((sum, at) => sum + valueOf(at), 0);
  const result = (positions: readonly number[], bound: number, finished: boolean): PackingResult => ({
    columns: positions.flatMap((at) => columns[at] ?? []),
    value: worth(positions),
    bound: Math.max(bound, worth(positions)),
    finished,
  });
  if (columns.length === 0) return result([], 0, true);

  const packing = emptyPacking(highs);
  const { model } = packing;
  try {
    const taken = columns.map((column) => rowsOf(rows, offers, column));
    venueMoves(board, offers, columns).forEach((row, at) => {
      for (const position of row) taken[position]?.push(rows.size + at);
    });
    addColumns(
      packing,
      columns.map((_, at) => ({ value: valueOf(at), rows: taken[at] ?? [] })),
    );
    const every = { kind: 'range', from: 0, to: columns.length - 1 } as const;
    model.changeColsIntegrality(every, new Int32Array(columns.length).fill(highs.constants.variableType.integer));
    model.options.set({
      mip_max_nodes: task.nodes,
      random_seed: task.seed,
      mip_rel_gap: 0,
      mip_abs_gap: negligibleGap(board),
    });
    const first = new Float64Array(columns.length);
    for (const at of start) first[at] = 1;
    model.setSolution({ colValue: first });
    const { modelStatus } = model.run({
      [highs.constants.callbackType.mipInterrupt](event) {
        if (deadline()) event.interrupt();
        return undefined;
      },
      [highs.constants.callbackType.simplexInterrupt](event) {
        if (deadline()) event.interrupt();
        return undefined;
      },
    });
    const found = readPools(model.getSolution().colValue);
    const better = worth(found) > worth(start) ? found : start;
    const bound = Number(model.info.get('mip_dual_bound'));
    const finished = modelStatus === highs.constants.modelStatus.optimal;
    return result(better, Number.isFinite(bound) ? bound : Infinity, finished);
  } finally {
    model.dispose();
  }
}

/** The rows of capacity one: they say all; `pairs` and `triples` follow from them for whole pools. */
function rowsOf(rows: PriceRows, offers: Offers, column: Column): number[] {
  const taken: number[] = [];
  visitRows(rows, offers, column, (row) => {
    if (row < rows.pairs) taken.push(row);
  });
  return taken;
}

function readPools(shares: Float64Array): number[] {
  return [...shares.keys()].filter((at) => (shares[at] ?? 0) > 0.5);
}
