// What one round of improvement takes apart: pools around one household, or all that stands against one wished-for pool.
import { candidateAt } from './candidate-list.ts';
import type { Column } from './conflict-rows.ts';
import { pickDays } from './fill-gaps.ts';
import type { Filling } from './fill-gaps.ts';
import { DAYS_PER_WEEK } from './instance.ts';
import type { Occupancy } from './occupancy.ts';
import { listDays } from './session-starts.ts';

/** Member sets of one household at random, more often of one that still waits. */
function setsOfSomebody(
  { index, random }: Filling,
  occupancy: Occupancy,
  requests: readonly number[],
): readonly number[] {
  const waiting = requests.filter((at) => occupancy.poolOf[at] === undefined);
  const from = waiting.length > 0 && random() < 0.7 ? waiting : requests;
  return index.setsOf[from[Math.floor(random() * from.length)] ?? 0] ?? [];
}

/** Up to `count` pools in the way of one household: those of its possible companions and of operators it could have. */
export function pickNeighbours(
  filling: Filling,
  occupancy: Occupancy,
  requests: readonly number[],
  count: number,
): Column[] {
  const { list, index, random } = filling;
  const sets = setsOfSomebody(filling, occupancy, requests);
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

/** A pool to have at any cost: the best of three random groups of one household, with one of its better candidates. */
export function pickWish(filling: Filling, occupancy: Occupancy, requests: readonly number[]): Column | undefined {
  const { list, index, random } = filling;
  const sets = setsOfSomebody(filling, occupancy, requests);
  const three = [1, 2, 3].flatMap(() => sets[Math.floor(random() * sets.length)] ?? []);
  const [set] = three.sort((a, b) => (index.merit[b] ?? 0) - (index.merit[a] ?? 0));
  const candidates = set === undefined ? [] : (index.ofSet[set] ?? []);
  const candidate = candidates[Math.floor(random() ** 2 * candidates.length)];
  if (candidate === undefined) return undefined;
  const { dayBits, members } = candidateAt(list, candidate);
  return { candidate, days: pickDays(dayBits, members.days, random) };
}
