// Proof where it can be had: parts of the city in which so few pools could still better the plan that all can be tried.
import type { Highs } from 'highs';
import type { Board } from './board.ts';
import type { CityPrices } from './city-prices.ts';
import { packExactly } from './exact-packing.ts';
import { growingInts } from './growing-numbers.ts';
import type { Column, Offers } from './offers.ts';
import type { PriceRows } from './price-rows.ts';
import { negligibleGap } from './score-step.ts';
import { choicesOfDays } from './choices-of-days.ts';
import type { Parts } from './split-parts.ts';

export type PartState = {
  /** The best pools known, what they are worth, and what none can pass. */
  readonly columns: readonly Column[];
  readonly value: number;
  readonly bound: number;
  readonly settled: boolean;
};

export type ProofTask = {
  readonly highs: Highs;
  readonly board: Board;
  readonly offers: Offers;
  readonly rows: PriceRows;
  readonly parts: Parts;
  readonly prices: CityPrices;
  readonly states: readonly PartState[];
  /** Columns of one part at most, and nodes of its search. */
  readonly columns: number;
  readonly nodes: number;
  readonly seed: number;
  readonly deadline: () => boolean;
};

/**
 * A column whose surplus falls short of zero by more than a part's gap is in no better plan of that part (reduced cost
 * fixing). Parts with at most `columns` left are solved exactly, the smallest first. Bounds never rise, values never fall.
 */
export function proveParts(task: ProofTask): PartState[] {
  const { board, offers, parts, prices, states } = task;
  const step = negligibleGap(board);
  const lifted = prices.boundsOf(parts);
  const tight = states.map((state, part): PartState => {
    const bound = Math.max(state.value, Math.min(state.bound, lifted[part] ?? Infinity));
    return { ...state, bound, settled: state.settled || bound - state.value < step };
  });
  const left = columnsLeft(task, tight, lifted);
  const order = [...tight.keys()]
    .filter((part) => !tight[part]?.settled && (left[part]?.length ?? Infinity) <= task.columns)
    .sort((a, b) => (left[a]?.length ?? 0) - (left[b]?.length ?? 0) || a - b);
  for (const part of order) {
    const state = tight[part];
    if (state === undefined || task.deadline()) continue;
    tight[part] = solvePart({ ...task, board, offers }, state, left[part] ?? []);
  }
  return tight;
}

/** For each part, the columns that could be in a better plan; undefined when there are too many. */
function columnsLeft(
  { offers, parts, prices, columns: most }: ProofTask,
  states: readonly PartState[],
  lifted: readonly number[],
): (Column[] | undefined)[] {
  const gaps = states.map(({ value, settled }, part) => (settled ? -Infinity : (lifted[part] ?? Infinity) - value));
  const counts = new Int32Array(parts.count);
  const found = { offer: growingInts(), start: growingInts() };
  prices.seeAll((offer, slot, days, surplus) => {
    void days;
    const part = parts.ofSet[offers.set[offer] ?? 0] ?? 0;
    if (surplus < -(gaps[part] ?? 0) - 1e-6 || (counts[part] ?? 0) > most) return;
    counts[part] = (counts[part] ?? 0) + 1;
    found.offer.push(offer);
    found.start.push(slot);
  });
  const left: (Column[] | undefined)[] = Array.from({ length: parts.count }, () => []);
  const starts = found.start.done();
  for (const [at, offer] of found.offer.done().entries()) {
    const set = offers.set[offer] ?? 0;
    const part = parts.ofSet[set] ?? 0;
    const columns = left[part];
    if (columns === undefined) continue;
    const slot = starts[at] ?? 0;
    for (const days of choicesOfDays(daysAt(offers, offer, slot), offers.days[set] ?? 0))
      columns.push({ offer, slot, days });
    if (columns.length > most) left[part] = undefined;
  }
  return left;
}

function daysAt(offers: Offers, offer: number, slot: number): number {
  for (let at = offers.startFrom[offer] ?? 0; at < (offers.startFrom[offer + 1] ?? 0); at++)
    if (offers.slot[at] === slot) return offers.dayBits[at] ?? 0;
  return 0;
}

function solvePart(task: ProofTask, state: PartState, left: readonly Column[]): PartState {
  const { highs, board, offers, rows, seed, nodes, deadline } = task;
  const same = (a: Column, b: Column) => a.offer === b.offer && a.slot === b.slot && a.days === b.days;
  const columns = [...state.columns, ...left.filter((column) => !state.columns.some((own) => same(own, column)))];
  const start = state.columns.map((_, at) => at);
  const packed = packExactly({ highs, board, offers, rows, columns, start, nodes, seed, deadline });
  const better = packed.value > state.value + 1e-6;
  // Columns left out could not better the plan that was there before, so only the larger of the two is a bound.
  const bound = Math.min(state.bound, Math.max(packed.bound, state.value, packed.value));
  const value = better ? packed.value : state.value;
  return {
    columns: better ? packed.columns : state.columns,
    value,
    bound,
    settled: bound - value < negligibleGap(board),
  };
}
