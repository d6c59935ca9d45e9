// The linear relaxation of the packing model by column generation: a bound that no plan passes, and prices that guide.
import type { Highs } from 'highs';
import type { Board } from './board.ts';
import { candidateAt } from './candidate-list.ts';
import type { CandidateList } from './candidate-list.ts';
import type { Column, ConflictRows } from './conflict-rows.ts';
import { addColumns, addRows, emptyPacking } from './packing-model.ts';
import type { PackingModel } from './packing-model.ts';
import { priceCandidates } from './price-candidates.ts';
import { addCut, cutsOf, noCuts, separateTriples } from './triple-cuts.ts';
import type { TripleCuts } from './triple-cuts.ts';

/** Prices of the rows and of the cuts, zero or more each. */
export type Prices = { readonly rows: Float64Array; readonly cuts: TripleCuts; readonly ofCuts: Float64Array };

export type LinearBound = {
  /** Proved: no packing of the chosen candidates is worth more. */
  readonly bound: number;
  readonly prices: Prices;
  /** Columns that the relaxation looked at. */
  readonly columns: readonly Column[];
};

export type LinearTask = {
  readonly highs: Highs;
  readonly board: Board;
  readonly list: CandidateList;
  readonly chosen: readonly number[];
  readonly rows: ConflictRows;
  readonly start: readonly Column[];
  readonly rounds: number;
  readonly deadline: () => boolean;
};

const COLUMNS_PER_ROUND = 3000;
const COLUMNS_PER_SET = 2;
const CUTS_PER_ROUND = 150;

type Master = { readonly packing: PackingModel; readonly columns: Column[]; readonly cuts: TripleCuts };

export function linearBound(task: LinearTask): LinearBound {
  const { highs, board, rows, rounds, deadline } = task;
  const master: Master = { packing: emptyPacking(highs), columns: [], cuts: noCuts(board.requests.length) };
  const free = { rows: new Float64Array(rows.layout.size), cuts: master.cuts, ofCuts: new Float64Array(0) };
  try {
    const first = priceAll(task, free);
    let best = { bound: first.bound, prices: free as Prices };
    addFresh(task, master, [...task.start, ...first.fresh]);
    for (let round = 0; round < rounds && !deadline() && master.columns.length > 0; round++) {
      if (!solved(master, highs, deadline)) break;
      const prices = readPrices(master, rows.layout.size);
      const { bound, fresh } = priceAll(task, prices);
      if (bound < best.bound) best = { bound, prices };
      if (fresh.length > 0) addFresh(task, master, fresh);
      else if (addCuts(task, master) === 0) break;
    }
    return { ...best, columns: master.columns };
  } finally {
    master.packing.model.dispose();
  }
}

function solved({ packing }: Master, highs: Highs, deadline: () => boolean): boolean {
  const { modelStatus } = packing.model.run({
    [highs.constants.callbackType.simplexInterrupt](event) {
      if (deadline()) event.interrupt();
      return undefined;
    },
  });
  return modelStatus === highs.constants.modelStatus.optimal;
}

function readPrices({ packing, cuts }: Master, size: number): Prices {
  const duals = packing.model.getSolution().rowDual;
  const rows = new Float64Array(size);
  const ofCuts = new Float64Array(cuts.triples.length);
  for (const [key, row] of packing.rowOf) {
    // HiGHS may be off by its tolerance; only prices of zero or more make a bound.
    const price = Math.max(0, duals[row] ?? 0);
    if (key < size) rows[key] = price;
    else ofCuts[key - size] = price;
  }
  return { rows, cuts: { ...cuts, triples: [...cuts.triples] }, ofCuts };
}

function addFresh({ list, rows }: LinearTask, { packing, columns, cuts }: Master, fresh: readonly Column[]): void {
  columns.push(...fresh);
  const described = fresh.map((column) => {
    const { value, members } = candidateAt(list, column.candidate);
    return { value, rows: [...rows.of(column), ...cutsOf(cuts, members.members).map((cut) => rows.layout.size + cut)] };
  });
  addColumns(packing, described);
}

function addCuts({ list, rows }: LinearTask, { packing, columns, cuts }: Master): number {
  const values = packing.model.getSolution().colValue;
  const sets = columns.map(({ candidate }) => candidateAt(list, candidate).members);
  const shares = sets.flatMap((set, at) => ((values[at] ?? 0) > 1e-6 ? [{ set, share: values[at] ?? 0 }] : []));
  const known = cuts.triples.length;
  for (const triple of separateTriples(cuts, shares, CUTS_PER_ROUND)) addCut(cuts, triple);
  const entries = cuts.triples
    .slice(known)
    .map((_, at) => ({ key: rows.layout.size + known + at, columns: [] as number[] }));
  sets.forEach((set, column) => {
    for (const cut of cutsOf(cuts, set.members)) entries[cut - known]?.columns.push(column);
  });
  addRows(packing, entries);
  return entries.length;
}

/** One pass over all candidates: the bound that these prices prove, and the columns that would lower it. */
function priceAll({ board, list, chosen, rows }: LinearTask, prices: Prices): { bound: number; fresh: Column[] } {
  const found: (Column & { surplus: number })[] = [];
  const lift = new Float64Array(board.requests.length);
  priceCandidates(board, list, chosen, rows.layout, prices, (candidate, days, surplus) => {
    if (surplus <= 1e-7) return;
    const members = list.sets[list.set[candidate] ?? 0]?.members ?? [];
    // Raising the price of each member by its part of the surplus would leave the candidate none.
    for (const member of members) lift[member] = Math.max(lift[member] ?? 0, surplus / members.length);
    if (surplus > 0.01) found.push({ candidate, days, surplus });
  });
  const bound = sum(prices.rows) + sum(prices.ofCuts) + sum(lift);
  found.sort((a, b) => b.surplus - a.surplus || a.candidate - b.candidate);
  const perSet = new Map<number, number>();
  const fresh: Column[] = [];
  for (const { candidate, days } of found) {
    const set = list.set[candidate] ?? 0;
    const taken = perSet.get(set) ?? 0;
    if (taken >= COLUMNS_PER_SET) continue;
    perSet.set(set, taken + 1);
    if (fresh.push({ candidate, days }) >= COLUMNS_PER_ROUND) break;
  }
  return { bound, fresh };
}

function sum(figures: Float64Array): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
