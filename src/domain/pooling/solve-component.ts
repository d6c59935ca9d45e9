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
import { negligibleGap } from './score-step.ts';

export type ComponentTask = {
  readonly highs: Highs;
  readonly board: Board;
  readonly list: CandidateList;
  readonly component: Component;
  readonly seed: number;
  readonly random: () => number;
  /** Rounds of local improvement at most, and seconds for each exact solve at most. */
  readonly rounds: number;
  readonly seconds: number;
  readonly deadline: () => boolean;
  readonly onStep: (step: 'proving' | 'improving', value: number, bound: number) => void;
};

export type ComponentResult = { readonly pools: readonly Column[]; readonly value: number; readonly bound: number };

/** Columns up to which proof is tried before improvement, and after it. */
const COLUMNS_AT_ONCE = 1500;
const COLUMNS_AT_LAST = 12_000;

/** `bound` holds for the component's candidates; it is the whole truth only when none were left out. */
export function solveComponent(task: ComponentTask): ComponentResult {
  const { highs, board, list, component, random, rounds, deadline, onStep } = task;
  const { candidates, requests } = component;
  const rows = conflictRows(board, list, candidates);
  const fillBy = (merit: (candidate: number) => number): Filling => {
    return { board, list, index: indexCandidates(list, board.requests.length, candidates, merit), random };
  };

  const occupancy = emptyOccupancy(board);
  fillGaps(
    fillBy((candidate) => list.value[candidate] ?? 0),
    occupancy,
    requests,
    { noise: 0, blink: 0 },
  );
  let best = withValue(list, [...occupancy.pools]);
  const linear = linearBound({
    highs,
    board,
    list,
    chosen: candidates,
    rows,
    start: best.pools,
    rounds: 300,
    deadline,
  });
  const surplus = new Float64Array(list.set.length);
  priceCandidates(board, list, candidates, rows.layout, linear.prices, (candidate, _, figure) => {
    surplus[candidate] = figure;
  });
  let { bound } = linear;
  const settled = () => bound - best.value < negligibleGap(board) || deadline();

  const prove = (most: number) => {
    onStep('proving', best.value, bound);
    // Reduced-cost fixing: a candidate that falls short of the bound by more than the gap is in no better plan.
    const open = candidates.filter((candidate) => (surplus[candidate] ?? 0) > best.value - bound - 0.01);
    if (open.length > most) return;
    const columns = expandColumns(list, open, best.pools);
    const start = best.pools.map((_, at) => at);
    const { seconds, seed } = task;
    const packed = packExactly({ highs, board, list, rows, columns, start, seconds, seed, deadline });
    bound = Math.min(bound, Math.max(best.value, packed.bound));
    if (packed.value > best.value) best = packed;
  };
  const improve = () => {
    onStep('improving', best.value, bound);
    const guided = emptyOccupancy(board);
    for (const pool of best.pools) take(board, list, guided, pool);
    const filling = fillBy((candidate) => surplus[candidate] ?? 0);
    const enough = bound - negligibleGap(board);
    const better = withValue(list, improvePacking(filling, guided, requests, { rounds, deadline, enough }));
    if (better.value > best.value) best = better;
  };

  if (!settled()) prove(COLUMNS_AT_ONCE);
  if (!settled()) improve();
  if (!settled()) prove(COLUMNS_AT_LAST);
  return { pools: best.pools, value: best.value, bound: Math.max(bound, best.value) };
}

function withValue(
  list: CandidateList,
  pools: readonly Column[],
): { readonly pools: readonly Column[]; readonly value: number } {
  return { pools, value: pools.reduce((sum, { candidate }) => sum + candidateAt(list, candidate).value, 0) };
}
