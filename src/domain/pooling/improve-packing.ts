// Local improvement: takes a few neighbouring pools apart, puts the city together again, keeps what is better.
import { candidateAt } from './candidate-list.ts';
import type { Column } from './conflict-rows.ts';
import { fillGaps } from './fill-gaps.ts';
import type { Filling } from './fill-gaps.ts';
import { DAYS_PER_WEEK } from './instance.ts';
import { release, take } from './occupancy.ts';
import type { Occupancy } from './occupancy.ts';
import { shuffled } from './random-from.ts';
import { listDays } from './session-starts.ts';

export type Improvement = {
  readonly rounds: number;
  readonly deadline: () => boolean;
  /** Score at which nothing better exists: stop there. */
  readonly enough: number;
};

/** Pools taken apart in one round, and waiting households tried in their room. */
const POOLS_APART = 6;
const WAITING = 40;

/**
 * Ruin and recreate (Schrimpf and others, 2000) under simulated annealing (Kirkpatrick and others, 1983): a round may end
 * worse than it began, by half a household at first and by next to nothing at the end. `requests` are those of one
 * component; `occupancy` is used up. Returns the best pools met.
 */
export function improvePacking(
  filling: Filling,
  occupancy: Occupancy,
  requests: readonly number[],
  { rounds, deadline, enough }: Improvement,
): readonly Column[] {
  const { board, list, random } = filling;
  const { pointsPerWeight } = board.rules;
  let best = { score: occupancy.score, pools: [...occupancy.pools] };
  for (let round = 0; round < rounds && best.score < enough; round++) {
    if (round % 16 === 0 && deadline()) break;
    const before = occupancy.score;
    const removed = pickNeighbours(filling, occupancy, requests, 1 + Math.floor(random() * POOLS_APART));
    for (const pool of removed) release(board, list, occupancy, pool);
    const freed = removed.flatMap(({ candidate }) => candidateAt(list, candidate).members.members);
    const waiting = shuffled(
      requests.filter((at) => occupancy.poolOf[at] === undefined),
      random,
    ).slice(0, WAITING);
    const mood = { noise: random() * pointsPerWeight, blink: 0.1 };
    const added = fillGaps(filling, occupancy, [...freed, ...waiting], mood);
    if (occupancy.score > best.score) best = { score: occupancy.score, pools: [...occupancy.pools] };
    const heat = 0.5 * pointsPerWeight * 0.01 ** (round / rounds);
    if (occupancy.score >= before + heat * Math.log(random())) continue;
    for (const pool of added) release(board, list, occupancy, pool);
    for (const pool of removed) take(board, list, occupancy, pool);
  }
  return best.pools;
}

/** Pools in the way of one household: those of its possible companions, and those of the operators it could have. */
function pickNeighbours(
  { list, index, random }: Filling,
  occupancy: Occupancy,
  requests: readonly number[],
  count: number,
): Column[] {
  const waiting = requests.filter((at) => occupancy.poolOf[at] === undefined);
  const from = waiting.length > 0 && random() < 0.7 ? waiting : requests;
  const sets = index.setsOf[from[Math.floor(random() * from.length)] ?? 0] ?? [];
  const picked = new Set<Column>();
  const add = (pool: Column | undefined) => {
    if (pool !== undefined && picked.size < count) picked.add(pool);
  };
  for (let look = 0; look < 6 + 4 * count && sets.length > 0 && picked.size < count; look++) {
    const set = sets[Math.floor(random() * sets.length)] ?? 0;
    for (const member of list.sets[set]?.members ?? []) add(occupancy.poolOf[member]);
    const candidates = index.ofSet[set] ?? [];
    const candidate = candidates[Math.floor(random() * candidates.length)];
    if (candidate === undefined) continue;
    const { operator, dayBits } = candidateAt(list, candidate);
    for (const day of listDays(dayBits)) {
      for (const { pool } of occupancy.ofOperator[operator * DAYS_PER_WEEK + day] ?? []) add(pool);
    }
  }
  return [...picked];
}
