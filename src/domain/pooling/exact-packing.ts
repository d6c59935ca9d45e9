// Chooses the best pools among given columns with HiGHS: exact when it finishes, with a bound in any case.
import type { Highs } from 'highs';
import type { Board } from './board.ts';
import { candidateAt } from './candidate-list.ts';
import type { CandidateList } from './candidate-list.ts';
import type { Column, ConflictRows } from './conflict-rows.ts';
import { addColumns, emptyPacking } from './packing-model.ts';
import { negligibleGap } from './score-step.ts';
import { venueMoves } from './venue-moves.ts';

export type PackingTask = {
  readonly highs: Highs;
  readonly board: Board;
  readonly list: CandidateList;
  readonly rows: ConflictRows;
  readonly columns: readonly Column[];
  /** Positions in `columns` of a packing to start from. */
  readonly start: readonly number[];
  readonly seconds: number;
  readonly seed: number;
  readonly deadline: () => boolean;
};

export type PackingResult = {
  readonly pools: readonly Column[];
  readonly value: number;
  /** No packing of these columns is worth more. */
  readonly bound: number;
  readonly finished: boolean;
};

export function packExactly(task: PackingTask): PackingResult {
  const { highs, board, list, rows, columns, start } = task;
  const values = columns.map(({ candidate }) => candidateAt(list, candidate).value);
  const worth = (positions: readonly number[]) => positions.reduce((sum, at) => sum + (values[at] ?? 0), 0);
  const result = (positions: readonly number[], bound: number, finished: boolean): PackingResult => ({
    pools: positions.flatMap((at) => columns[at] ?? []),
    value: worth(positions),
    bound: Math.max(bound, worth(positions)),
    finished,
  });
  if (columns.length === 0) return result([], 0, true);

  const packing = emptyPacking(highs);
  const { model } = packing;
  try {
    const taken = columns.map((column) => rows.of(column));
    venueMoves(board, list, columns).forEach((row, at) => {
      for (const position of row) taken[position]?.push(rows.layout.size + at);
    });
    addColumns(
      packing,
      columns.map((_, at) => ({ value: values[at] ?? 0, rows: taken[at] ?? [] })),
    );
    const every = { kind: 'range', from: 0, to: columns.length - 1 } as const;
    model.changeColsIntegrality(every, new Int32Array(columns.length).fill(highs.constants.variableType.integer));
    model.options.set({
      time_limit: task.seconds,
      random_seed: task.seed,
      mip_rel_gap: 0,
      mip_abs_gap: negligibleGap(board),
    });
    const first = new Float64Array(columns.length);
    for (const at of start) first[at] = 1;
    model.setSolution({ colValue: first });
    const { modelStatus } = model.run({
      [highs.constants.callbackType.mipInterrupt](event) {
        if (task.deadline()) event.interrupt();
        return undefined;
      },
    });
    const found = readPools(model.getSolution().colValue);
    const better = worth(found) > worth(start) ? found : start;
    const bound = model.info.get('mip_dual_bound');
    return result(better, Number(bound), modelStatus === highs.constants.modelStatus.optimal);
  } finally {
    model.dispose();
  }
}

function readPools(shares: Float64Array): number[] {
  return [...shares.keys()].filter((at) => (shares[at] ?? 0) > 0.5);
}
