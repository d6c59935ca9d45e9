// Solves one part of the city: a quick plan, a bound, improvement, and proof where it can be had.
import type { Highs } from 'highs';
import type { Board } from './board.ts';
import { indexCandidates } from './candidate-index.ts';
import type { CandidateList } from './candidate-list.ts';
import { candidateAt } from './candidate-list.ts';
import type { Component } from './components.ts';
import { conflictRows } from './conflict-rows.ts';
import type { Column } from './conflict-rows.ts';
import { packExactly } from './exact-packing.ts';
import { expandColumns } from './expand-columns.ts';
import { fillGaps } from './fill-gaps.ts';
import { improvePacking } from './improve-packing.ts';
import { linearBound } from './linear-bound.ts';
import { emptyOccupancy, take } from './occupancy.ts';
import { priceCandidates } from './price-candidates.ts';

export type ComponentTask = {
  readonly highs: Highs;
  readonly board: Board;
  readonly list: CandidateList;
  readonly component: Component;
  readonly seed: number;
  readonly random: () => number;
  readonly rounds: number;
  readonly seconds: number;
  readonly deadline: () => boolean;
};

export type ComponentResult = { readonly pools: readonly Column[]; readonly value: number; readonly bound: number };

/** Columns beyond which proof is not tried. */
const PROOF_COLUMNS = 20_000;

export function solveComponent(task: ComponentTask): ComponentResult {
  const { highs, board, list, component, random, deadline } = task;
  const { candidates, requests } = component;
  const worth = (pools: readonly Column[]) => pools.reduce((sum, { candidate }) => sum + candidateAt(list, candidate).value, 0);
  const rows = conflictRows(board, list, candidates);
  const guide = (merit: (candidate: number) => number) => {
    const index = indexCandidates(list, board.requests.length, candidates, merit);
    const best = index.ofSet.map(([first]) => (first === undefined ? -Infinity : merit(first)));
    return { board, list, index, merit: (set: number) => best[set] ?? -Infinity, random };
  };

  const occupancy = emptyOccupancy(board);
  fillGaps(guide((candidate) => list.value[candidate] ?? 0), occupancy, requests);
  let pools: readonly Column[] = [...occupancy.pools];
  const linear = linearBound({ highs, board, list, chosen: candidates, rows, rounds: 200, deadline, start: pools });
  let bound = linear.bound;
  const surplus = new Float64Array(list.set.length);
  priceCandidates(board, list, candidates, rows.layout, linear.prices, (candidate, _, figure) => {
    surplus[candidate] = figure;
  });

  const prove = () => {
    const value = worth(pools);
    const gap = bound - value;
    const open = candidates.filter((candidate) => (surplus[candidate] ?? 0) > -gap - 1);
    if (gap < 0.25 || open.length > PROOF_COLUMNS || deadline()) return;
    const columns = expandColumns(list, open, pools);
    const start = columns.flatMap((column, at) => (pools.includes(column) ? [at] : []));
    const { seconds, seed } = task;
    const result = packExactly({ highs, board, list, rows, columns, start, seconds, nodes: 1e9, seed, deadline });
    if (result.value > value) pools = result.pools;
    bound = Math.min(bound, Math.max(worth(pools), result.bound));
  };
  if (candidates.length > 2000) {
    const filling = guide((candidate) => surplus[candidate] ?? 0);
    const improvement = { rounds: task.rounds, deadline, enough: bound };
    const guided = emptyOccupancy(board);
    for (const pool of pools) take(board, list, guided, pool);
    pools = improvePacking(filling, guided, requests, improvement);
  }
  prove();
  return { pools, value: worth(pools), bound: Math.max(bound, worth(pools)) };
}
