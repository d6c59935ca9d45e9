// Local improvement: takes a few neighbouring pools apart, puts the city together again, keeps what is better.
import type { Column } from './conflict-rows.ts';
import { candidateAt } from './candidate-list.ts';
import { fillGaps } from './fill-gaps.ts';
import type { Filling } from './fill-gaps.ts';
import { release, take } from './occupancy.ts';
import type { Occupancy } from './occupancy.ts';
import { shuffled } from './random-from.ts';

export type Improvement = {
  readonly rounds: number;
  readonly deadline: () => boolean;
  /** Score at which nothing better exists: stop there. */
  readonly enough: number;
};

/**
 * Ruin and recreate with record-to-record acceptance (Schrimpf and others, 2000; Dueck, 1993): a round may end a little
 * below the best plan so far, less and less as rounds go by. `requests` are those of one component. Returns the best pools.
 */
export function improvePacking(
  filling: Filling,
  occupancy: Occupancy,
  requests: readonly number[],
  { rounds, deadline, enough }: Improvement,
): readonly Column[] {
  const { board, list, random } = filling;
  let best = { score: occupancy.score, pools: [...occupancy.pools] };
  const leeway = board.rules.pointsPerWeight;
  for (let round = 0; round < rounds && best.score < enough; round++) {
    if (round % 16 === 0 && deadline()) break;
    const before = occupancy.score;
    const noise = random() * leeway;
    const noisy = { ...filling, merit: (set: number) => filling.merit(set) + random() * noise };
    const removed = pickNeighbours(filling, occupancy, requests, 2 + Math.floor(random() * 6));
    for (const pool of removed) release(board, list, occupancy, pool);
    const freed = removed.flatMap(({ candidate }) => candidateAt(list, candidate).members.members);
    const waiting = requests.filter((at) => occupancy.poolOf[at] === undefined);
    const added = fillGaps(noisy, occupancy, [...freed, ...shuffled(waiting, random).slice(0, 40)]);
    if (occupancy.score > best.score) best = { score: occupancy.score, pools: [...occupancy.pools] };
    const floor = best.score - leeway * (1 - round / rounds);
    if (occupancy.score >= before || occupancy.score >= floor) continue;
    for (const pool of added) release(board, list, occupancy, pool);
    for (const pool of removed) take(board, list, occupancy, pool);
  }
  return best.pools;
}

/** Pools that stand in the way of one request: those of its possible companions, and those of the operators it could have. */
export function pickNeighbours({ list, index, random }: Filling, occupancy: Occupancy, requests: readonly number[], count: number): Column[] {
  const waiting = requests.filter((at) => occupancy.poolOf[at] === undefined && (index.setsOf[at] ?? []).length > 0);
  const from = waiting.length > 0 && random() < 0.7 ? waiting : requests;
  const centre = from[Math.floor(random() * from.length)];
  const picked = new Set<Column>();
  const add = (pool: Column | undefined) => {
    if (pool !== undefined && picked.size < count) picked.add(pool);
  };
  for (const set of shuffled(index.setsOf[centre ?? 0] ?? [], random).slice(0, 6 + 4 * count)) {
    for (const member of list.sets[set]?.members ?? []) add(occupancy.poolOf[member]);
    const candidates = index.ofSet[set] ?? [];
    const candidate = candidates[Math.floor(random() * candidates.length)];
    if (candidate === undefined) continue;
    const { operator, dayBits } = candidateAt(list, candidate);
    for (let day = 0; day < 7; day++) {
      if (dayBits & (1 << day)) for (const { pool } of occupancy.ofOperator[operator * 7 + day] ?? []) add(pool);
    }
  }
  return [...picked];
}
