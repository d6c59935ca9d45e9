// Local improvement: takes a few neighbouring pools apart, puts the city together again, keeps what is better.
import { candidateAt } from './candidate-list.ts';
import type { Column } from './conflict-rows.ts';
import { fillGaps } from './fill-gaps.ts';
import type { Filling } from './fill-gaps.ts';
import { release, standingAgainst, take } from './occupancy.ts';
import type { Occupancy } from './occupancy.ts';
import { pickNeighbours, pickWish } from './pick-ruin.ts';
import { shuffled } from './random-from.ts';

export type Improvement = {
  readonly rounds: number;
  readonly deadline: () => boolean;
  /** Score at which nothing better exists: stop there. */
  readonly enough: number;
};

/** Pools taken apart in one round, and waiting households tried in their room. */
const POOLS_APART = 4;
const WAITING = 40;

/**
 * Ruin and recreate (Schrimpf and others, 2000), with one wished-for pool forced in every other round, under simulated
 * annealing (Kirkpatrick and others, 1983): a round may end worse than it began, by half a household at first and by next
 * to nothing at the end. `requests` are those of one component; `occupancy` is used up. Returns the best pools met.
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
    const wish = random() < 0.5 ? pickWish(filling, occupancy, requests) : undefined;
    const removed = wish
      ? standingAgainst(board, list, occupancy, wish)
      : pickNeighbours(filling, occupancy, requests, 1 + Math.floor(random() * POOLS_APART));
    for (const pool of removed) release(board, list, occupancy, pool);
    if (wish) take(board, list, occupancy, wish);
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
    if (wish) release(board, list, occupancy, wish);
    for (const pool of added) release(board, list, occupancy, pool);
    for (const pool of removed) take(board, list, occupancy, pool);
  }
  return best.pools;
}
