// "First come, first served", the way it is done without an engine: what every better plan is measured against.
import { layOut } from './engine/board.ts';
import { findOffers } from './engine/find-offers.ts';
import { membersOf } from './engine/offers.ts';
import { runningPools } from './engine/running-pools.ts';
import { makeTimetable } from './engine/timetable.ts';
import { writePlan } from './engine/write-plan.ts';
import { poolingFigures } from './figures.ts';
import type { PoolingFigures } from './figures.ts';
import type { PoolingInstance } from './instance.ts';
import { PLAN_FORMAT } from './plan.ts';
import type { PoolingPlan, RunningPool } from './plan.ts';
import { randomFrom } from './random-from.ts';
import { countDays, listDays } from './session-starts.ts';

export type FirstCome = {
  readonly plan: PoolingPlan;
  /** What the pools made here add, kept pools not counted. */
  readonly score: number;
  readonly figures: PoolingFigures;
};

/**
 * Requests in the instance's order: each makes the highest-scoring pool it can with earlier requests that still wait,
 * around the pools already made, or waits. Pools of equal score are told apart by the order of the engine, and each meets
 * on its first free days. `candidates` limits the offers that are looked at.
 */
export function firstComePools(
  instance: PoolingInstance,
  { candidates, kept = [] }: { readonly candidates: number; readonly kept?: readonly RunningPool[] },
): FirstCome {
  const running = runningPools(instance, kept);
  const board = layOut(instance, running);
  const { offers } = findOffers(board, { limit: candidates, random: randomFrom(0), enough: never, deadline: never });
  const setsOf: number[][] = board.requests.map(() => []);
  for (let set = 0; set < offers.sets; set++) for (const member of membersOf(offers, set)) setsOf[member]?.push(set);
  const timetable = makeTimetable(board, offers, []);
  const arrived = new Set<number>();
  const at = new Map(board.requests.map(({ id }, request) => [id, request]));
  for (const { id } of instance.requests) {
    const request = at.get(id);
    if (request === undefined) continue;
    arrived.add(request);
    const possible = (setsOf[request] ?? []).flatMap((set) => {
      const waits = (member: number) => arrived.has(member) && (timetable.poolOf[member] ?? -1) < 0;
      return membersOf(offers, set).every(waits) ? offersOf(offers.offerFrom, set) : [];
    });
    possible.sort((a, b) => (offers.value[b] ?? 0) - (offers.value[a] ?? 0) || a - b);
    possible.some(takeIfFree);
  }

  function takeIfFree(offer: number): boolean {
    const days = offers.days[offers.set[offer] ?? 0] ?? 0;
    for (let start = offers.startFrom[offer] ?? 0; start < (offers.startFrom[offer + 1] ?? 0); start++) {
      const slot = offers.slot[start] ?? 0;
      const free = timetable.freeDays(offer, slot, offers.dayBits[start] ?? 0);
      if (countDays(free) < days) continue;
      const first = listDays(free).slice(0, days);
      timetable.take({ offer, slot, days: first.reduce((bits, day) => bits | (1 << day), 0) });
      return true;
    }
    return false;
  }

  const pools = writePlan(board, offers, running.kept, timetable.columns());
  const plan = { format: PLAN_FORMAT, pools } as const;
  return { plan, score: timetable.score(), figures: poolingFigures(instance, plan) };
}

function never(): boolean {
  return false;
}

function offersOf(offerFrom: Int32Array, set: number): number[] {
  const [first, end] = [offerFrom[set] ?? 0, offerFrom[set + 1] ?? 0];
  return Array.from({ length: end - first }, (_, at) => first + at);
}
