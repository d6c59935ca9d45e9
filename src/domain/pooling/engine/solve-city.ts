// The order of work: a first plan at once, prices that bound it, proof of what is small, improvement of the rest.
import type { Highs } from 'highs';
import type { PlannedPool } from '../plan.ts';
import type { Board } from './board.ts';
import { cityPrices } from './city-prices.ts';
import type { CityPrices } from './city-prices.ts';
import { fillAll } from './fill-gaps.ts';
import { makeGuide } from './guide.ts';
import { improveCity, worthOf } from './improve-city.ts';
import type { Column, Offers } from './offers.ts';
import { layPriceRows } from './price-rows.ts';
import { proveParts } from './prove-parts.ts';
import type { PartState } from './prove-parts.ts';
import { readColumns } from './read-plan.ts';
import { splitParts } from './split-parts.ts';
import { makeTimetable } from './timetable.ts';

export type CityTask = {
  readonly highs: Highs;
  readonly board: Board;
  readonly offers: Offers;
  readonly random: () => number;
  readonly seed: number;
  readonly deadline: () => boolean;
  /** Share of the time that has gone; undefined when there is no clock, and rounds count instead. */
  readonly spent: (() => number) | undefined;
  readonly emphasis: 'plan' | 'bound';
  readonly rounds: number | undefined;
  readonly start: readonly PlannedPool[];
  readonly onStep: (step: CityStep) => void;
};

export type CityStep = {
  readonly step: 'proving' | 'improving';
  readonly componentsDone: number;
  readonly components: number;
  readonly value: number;
  readonly bound: number;
  readonly served: number;
};

export type SolvedCity = {
  readonly columns: readonly Column[];
  /** Proved: no choice among the offers is worth more. */
  readonly bound: number;
  readonly parts: number;
};

/** Rounds of improvement where neither rounds nor a clock are given. */
export const ROUNDS = 200_000;
/** Share of the time up to which prices are settled: longer while they still prove nothing. */
const PRICES_UNTIL = { plan: 0.3, bound: 0.45 };
const ROUGH_PRICES_UNTIL = 0.6;
/** Where rounds count and no clock: what prices may cost (`CityPrices.work`), for each round and at least. About as long as the rounds take. */
const PRICE_WORK = { perRound: 5000, least: 300_000_000 };

type Effort = { readonly columns: number; readonly nodes: number };

/** Columns up to which a part is solved exactly, and nodes of the search: before improvement, and after it. */
const AT_ONCE: Effort = { columns: 3000, nodes: 2000 };
const AT_LAST: Effort = { columns: 12_000, nodes: 5000 };

/** A short cooling and a proof, which is quick where few pools are left to try; then a long one, and a proof again. */
const COOLINGS = [
  { improveUntil: 0.45, shareOfRounds: 0.2, proveUntil: 0.65 },
  { improveUntil: 0.95, shareOfRounds: 0.8, proveUntil: 1 },
];

export function solveCity(task: CityTask): SolvedCity {
  const { board, offers, random, deadline, spent } = task;
  const rows = layPriceRows(board);
  const parts = splitParts(board, offers, rows);
  const byValue = makeGuide(board, offers, offers.value);
  const everybody = [...parts.ofRequest.keys()].filter((at) => (parts.ofRequest[at] ?? -1) >= 0);

  const timetable = makeTimetable(board, offers, everybody);
  for (const column of readColumns(board, offers, task.start))
    if (timetable.standingAgainst(column).length === 0) timetable.take(column);
  fillAll({ offers, guide: byValue, timetable, random });
  let columns: readonly Column[] = timetable.columns();

  const prices = cityPrices(board, offers, rows);
  const tell = (step: CityStep['step'], plan: readonly Column[], bound: number, done: number) => {
    const value = worthOf(offers, plan);
    const served = plan.reduce((sum, { offer }) => sum + sizeOf(offers, offer), 0);
    task.onStep({ step, componentsDone: done, components: parts.count, value, bound: Math.max(value, bound), served });
  };
  tell('proving', columns, Infinity, 0);
  const mostWork = Math.max(PRICE_WORK.least, PRICE_WORK.perRound * (task.rounds ?? ROUNDS));
  const enoughPrices = () =>
    spent === undefined
      ? prices.work() > mostWork
      : spent() >= (prices.isRough() ? ROUGH_PRICES_UNTIL : PRICES_UNTIL[task.emphasis]);
  while (!deadline() && !enoughPrices() && prices.step()) {
    tell('proving', columns, prices.bound(), 0);
  }

  let states = statesOf(offers, parts.ofSet, parts.count, columns);
  const isDone = () => deadline() || states.every((state) => state.settled);
  const prove = (effort: Effort, until: number) => {
    const late = () => deadline() || (spent?.() ?? 0) >= until;
    states = proveParts({ ...task, rows, parts, prices, states, ...within(effort, task.rounds), deadline: late });
    columns = states.flatMap((state) => state.columns);
  };
  prove(AT_ONCE, ROUGH_PRICES_UNTIL);
  const guide = isDone() ? byValue : makeGuide(board, offers, meritBy(offers, prices));
  for (const { improveUntil, shareOfRounds, proveUntil } of COOLINGS) {
    if (isDone()) break;
    const [still, done] = [states.filter((state) => !state.settled), states.filter((state) => state.settled)];
    const settled = done.flatMap((state) => state.columns);
    const bound = sumOfBounds(states);
    const tellOf = (open: readonly Column[]) => {
      tell('improving', [...settled, ...open], bound, done.length);
    };
    tellOf(still.flatMap((state) => state.columns));
    const better = improveCity({
      board,
      offers,
      random,
      guide,
      concerned: everybody.filter((request) => states[parts.ofRequest[request] ?? -1]?.settled === false),
      columns: still.flatMap((state) => state.columns),
      progress: progressOf(task, improveUntil, shareOfRounds),
      enough: bound - worthOf(offers, settled) - 1e-6,
      onBetter: (_, open) => {
        tellOf(open);
      },
    });
    columns = [...settled, ...better];
    states = statesOf(offers, parts.ofSet, parts.count, columns, states);
    if (!isDone()) prove(AT_LAST, proveUntil);
  }
  return { columns, bound: sumOfBounds(states), parts: parts.count };
}

/** Few rounds asked for are little effort wanted: the exact solver, which has no clock either, keeps to that. */
function within({ columns, nodes }: Effort, rounds = Infinity): Effort {
  return { columns: Math.min(columns, Math.max(400, rounds)), nodes: Math.min(nodes, Math.ceil(rounds / 40)) };
}

function sumOfBounds(states: readonly PartState[]): number {
  return states.reduce((sum, state) => sum + state.bound, 0);
}

function sizeOf({ set, memberFrom }: Offers, offer: number): number {
  const of = set[offer] ?? 0;
  return (memberFrom[of + 1] ?? 0) - (memberFrom[of] ?? 0);
}

function statesOf(
  offers: Offers,
  partOf: Int32Array,
  count: number,
  columns: readonly Column[],
  known: readonly PartState[] = [],
): PartState[] {
  const own: Column[][] = Array.from({ length: count }, () => []);
  for (const column of columns) own[partOf[offers.set[column.offer] ?? 0] ?? 0]?.push(column);
  return own.map((of, part) => ({
    columns: of,
    value: worthOf(offers, of),
    bound: known[part]?.bound ?? Infinity,
    settled: known[part]?.settled ?? false,
  }));
}

/** An offer's merit is what it is worth beyond the prices of all it takes. */
function meritBy(offers: Offers, prices: CityPrices): Float64Array {
  const merit = new Float64Array(offers.count).fill(-Infinity);
  prices.seeAll((offer, slot, days, surplus) => {
    void [slot, days];
    if (surplus > (merit[offer] ?? 0)) merit[offer] = surplus;
  });
  return merit;
}

/** How far one cooling is: by the clock if there is one, by rounds if they are limited, by whichever is further. */
function progressOf(
  { spent, rounds, deadline }: CityTask,
  until: number,
  shareOfRounds: number,
): (round: number) => number {
  const most =
    rounds === undefined ? (spent === undefined ? ROUNDS * shareOfRounds : Infinity) : rounds * shareOfRounds;
  const begun = spent?.() ?? 0;
  let share = 0;
  return (round) => {
    if (round % 16 === 0)
      share = deadline() ? 1 : spent === undefined ? 0 : (spent() - begun) / Math.max(1e-9, until - begun);
    return Math.max(share, round / most);
  };
}
