// "First come, first served", the way it is done without an engine: what every better plan is measured against.
import { layOut } from './board.ts';
import { indexCandidates } from './candidate-index.ts';
import { findCandidates } from './candidates.ts';
import { poolingFigures } from './figures.ts';
import type { PoolingFigures } from './figures.ts';
import type { PoolingInstance } from './instance.ts';
import { emptyOccupancy, freeDays, take } from './occupancy.ts';
import { PLAN_FORMAT } from './plan.ts';
import type { PlannedPool, PoolingPlan } from './plan.ts';
import { randomFrom } from './random-from.ts';
import { countDays, listDays } from './session-starts.ts';
import { writePool } from './write-plan.ts';

export type FirstCome = {
  readonly plan: PoolingPlan;
  /** What the pools made here add, kept pools not counted. */
  readonly score: number;
  readonly figures: PoolingFigures;
};

/**
 * Requests in the instance's order: each makes the highest-scoring pool it can with earlier requests that still wait,
 * around the pools already made, or waits. `candidates` limits the pools that are looked at.
 */
export function firstComePools(
  instance: PoolingInstance,
  { candidates, kept = [] }: { readonly candidates: number; readonly kept?: readonly PlannedPool[] },
): FirstCome {
  const board = layOut(instance, kept);
  const { list } = findCandidates(board, { limit: candidates, random: randomFrom(0), deadline: () => false });
  const index = indexCandidates(list, board.requests.length, [...list.set.keys()], (at) => list.value[at] ?? 0);
  const occupancy = emptyOccupancy(board);
  const arrived = new Set<number>();
  const at = new Map(board.requests.map(({ id }, request) => [id, request]));
  for (const { id } of instance.requests) {
    const request = at.get(id);
    if (request === undefined) continue;
    arrived.add(request);
    const waits = (member: number) => arrived.has(member) && occupancy.poolOf[member] === undefined;
    const sets = (index.setsOf[request] ?? []).filter((set) => list.sets[set]?.members.every(waits));
    const possible = sets.flatMap((set) => index.ofSet[set] ?? []);
    possible.sort((a, b) => (list.value[b] ?? 0) - (list.value[a] ?? 0) || a - b);
    for (const candidate of possible) {
      const days = list.sets[list.set[candidate] ?? 0]?.days ?? 0;
      const free = freeDays(board, list, occupancy, candidate);
      if (countDays(free) < days) continue;
      const first = listDays(free).slice(0, days);
      take(board, list, occupancy, { candidate, days: first.reduce((bits, day) => bits | (1 << day), 0) });
      break;
    }
  }
  const made = [...occupancy.pools].map((pool) => writePool(board, list, pool));
  const plan = { format: PLAN_FORMAT, pools: [...kept, ...made] } as const;
  return { plan, score: occupancy.score, figures: poolingFigures(instance, plan) };
}
