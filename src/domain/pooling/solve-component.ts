// Solves one part of the city: a quick plan, a bound, improvement, and proof where it can be had.
import type { Highs } from 'highs';
import type { Board } from './board.ts';
import { indexCandidates } from './candidate-index.ts';
import { candidateAt } from './candidate-list.ts';
import type { CandidateList } from './candidate-list.ts';
import type { Component } from './components.ts';
import { conflictRows } from './conflict-rows.ts';
import type { Column } from './conflict-rows.ts';
import { packExactly } from './exact-packing.ts';
import { expandColumns } from './expand-columns.ts';
import { fillGaps } from './fill-gaps.ts';
import type { Filling } from './fill-gaps.ts';
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

/** Columns up to which the exact model is solved at once, and up to which it is tried at all. */
const AT_ONCE = 1500;
const AT_ALL = 12_000;

export function solveComponent(task: ComponentTask): ComponentResult {
  const { highs, board, list, component, random, rounds, deadline } = task;
  const { candidates, requests } = component;
  const rowsOf = conflictRows(board, list, candidates);
  const fillBy = (merit: (candidate: number) => number): Filling => {
    return { board, list, index: indexCandidates(list, board.requests.length, candidates, merit), random };
  };

  const occupancy = emptyOccupancy(board);
  fillGaps(fillBy((candidate) => list.value[candidate] ?? 0), occupancy, requests, { noise: 0, blink: 0 });
  let best = { pools: [...occupancy.pools] as readonly Column[], value: occupancy.score };

  const linear = linearBound({ highs, board, list, chosen: candidates, rows: rowsOf, rounds: 300, deadline, start: best.pools });
  const surplus = new Float64Array(list.set.length);
  priceCandidates(board, list, candidates, rowsOf.layout, linear.prices, (candidate, _, figure) => {
    surplus[candidate] = figure;
  });
  let { bound } = linear;

  const pack = (columns: readonly Column[]) => {
    const held = new Set(best.pools);
    const start = [...columns.keys()].filter((at) => columns[at] !== undefined && held.has(columns[at]));
    const { seconds, seed } = task;
    const packed = packExactly({ highs, board, list, rows: rowsOf, columns, start, seconds, nodes: 1e6, seed, deadline });
    if (packed.value > best.value) best = packed;
    return packed;
  };
  // A candidate whose surplus is below the gap is in no plan better than the best (reduced-cost fixing).
  const open = () => {
    const left = candidates.filter((candidate) => (surplus[candidate] ?? 0) > best.value - bound - 0.01);
    return expandColumns(list, left, best.pools);
  };
  const done = () => bound - best.value < 0.2 || deadline();
  const prove = (most: number) => {
    const columns = open();
    if (process.env['V']) console.log('open', columns.length, best.value, bound);
    if (columns.length > most) return;
    bound = Math.min(bound, Math.max(best.value, pack(columns).bound));
  };

  if (!done()) prove(AT_ONCE);
  if (!done()) {
    const guided = emptyOccupancy(board);
    for (const pool of best.pools) take(board, list, guided, pool);
    const pools = improvePacking(fillBy((candidate) => surplus[candidate] ?? 0), guided, requests, { rounds, deadline, enough: bound - 0.2 });
    const value = pools.reduce((sum, { candidate }) => sum + candidateAt(list, candidate).value, 0);
    if (value > best.value) best = { pools, value };
  }
  if (!done()) prove(AT_ALL);
  return { ...best, bound: Math.max(bound, best.value) };
}
