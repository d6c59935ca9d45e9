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

type Packing = { readonly pools: readonly Column[]; readonly value: number };

/** `bound` holds for the component's candidates; it is the whole truth only when none were left out. */
export type ComponentResult = Packing & { readonly bound: number };

/** Columns up to which proof is tried before improvement, and after it. */
const COLUMNS_AT_ONCE = 1500;
const COLUMNS_AT_LAST = 12_000;

/** Shares of the rounds: one cooling before the bound, for when time is up early, then ever longer ones from the best. */
const FIRST_COOLING = 0.05;
const COOLINGS = [0.2, 0.75];

export function solveComponent(task: ComponentTask): ComponentResult {
  const { highs, board, list, component, random, deadline, rounds, onStep } = task;
  const { candidates, requests } = component;
  const rows = conflictRows(board, list, candidates);
  const guideBy = (merit: (candidate: number) => number): Filling => {
    return { board, list, index: indexCandidates(list, board.requests.length, candidates, merit), random };
  };
  const byValue = guideBy((candidate) => list.value[candidate] ?? 0);
  let bound = Infinity;
  let best = startPacking(byValue, requests);
  const settled = () => bound - best.value < negligibleGap(board) || deadline();
  const improve = (guide: Filling, share: number) => {
    onStep('improving', best.value, bound);
    const better = improveFrom(guide, best, requests, {
      rounds: Math.ceil(share * rounds),
      deadline,
      enough: bound - negligibleGap(board),
    });
    if (better.value > best.value) best = better;
  };

  if (candidates.length > COLUMNS_AT_ONCE && !settled()) improve(byValue, FIRST_COOLING);
  onStep('proving', best.value, bound);
  const linear = linearBound({ ...task, chosen: candidates, rows, start: best.pools, rounds: 300 });
  bound = linear.bound;
  const surplus = new Float64Array(list.set.length);
  priceCandidates(board, list, candidates, rows.layout, linear.prices, (candidate, _, figure) => {
    surplus[candidate] = figure;
  });
  const prove = (most: number) => {
    onStep('proving', best.value, bound);
    // Reduced-cost fixing: a candidate that falls short of the bound by more than the gap is in no better plan.
    const open = candidates.filter((candidate) => (surplus[candidate] ?? 0) > best.value - bound - 0.01);
    if (open.length > most) return;
    const columns = expandColumns(list, open, best.pools);
    const { seconds, seed } = task;
    const start = best.pools.map((_, at) => at);
    const packed = packExactly({ highs, board, list, rows, columns, start, seconds, seed, deadline });
    bound = Math.min(bound, Math.max(best.value, packed.bound));
    if (packed.value > best.value) best = packed;
  };

  if (!settled()) prove(COLUMNS_AT_ONCE);
  if (!settled()) {
    const bySurplus = guideBy((candidate) => surplus[candidate] ?? 0);
    for (const share of COOLINGS) if (!settled()) improve(bySurplus, share);
  }
  if (!settled()) prove(COLUMNS_AT_LAST);
  return { ...best, bound: Math.max(bound, best.value) };
}

function startPacking(guide: Filling, requests: readonly number[]): Packing {
  const occupancy = emptyOccupancy(guide.board);
  fillGaps(guide, occupancy, requests, { noise: 0, blink: 0 });
  return withValue(guide.list, [...occupancy.pools]);
}

function improveFrom(
  guide: Filling,
  from: Packing,
  requests: readonly number[],
  limits: Parameters<typeof improvePacking>[3],
): Packing {
  const occupancy = emptyOccupancy(guide.board);
  for (const pool of from.pools) take(guide.board, guide.list, occupancy, pool);
  return withValue(guide.list, improvePacking(guide, occupancy, requests, limits));
}

function withValue(list: CandidateList, pools: readonly Column[]): Packing {
  return { pools, value: pools.reduce((sum, { candidate }) => sum + candidateAt(list, candidate).value, 0) };
}
