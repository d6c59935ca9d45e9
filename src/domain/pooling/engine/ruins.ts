// What one round of improvement takes apart: all that stands against a wished-for pool, or pools around one household.
import { pickDays } from './fill-gaps.ts';
import type { Filling } from './fill-gaps.ts';
import type { Column } from './offers.ts';

export type Ruins = {
  /** A request, more often one that waits. */
  readonly pickSomebody: () => number;
  /** A pool to have at any cost: the best of three random sets of one household, with one of its better offers. */
  readonly pickWish: (somebody: number) => Column | undefined;
  /** A few pools in the way of one household: those of its possible companions and of operators it could have. */
  readonly pickNeighbours: (somebody: number) => number[];
};

/** Pools taken apart around one household at most. */
const POOLS_APART = 3;
/** How often somebody who waits is picked. */
const WAITING = 0.7;

export function ruins({ offers, guide, timetable, random }: Filling, concerned: readonly number[]): Ruins {
  const any = (first: number, count: number) => first + Math.floor(random() * count);

  function pickSomebody(): number {
    const waiting = timetable.waitingCount();
    if (waiting > 0 && random() < WAITING) return timetable.waiting[any(0, waiting)] ?? 0;
    return concerned[any(0, concerned.length)] ?? 0;
  }

  function pickWish(somebody: number): Column | undefined {
    const first = guide.setFrom[somebody] ?? 0;
    const count = (guide.setFrom[somebody + 1] ?? 0) - first;
    if (count === 0) return undefined;
    let set = guide.sets[any(first, count)] ?? 0;
    for (let look = 0; look < 2; look++) {
      const other = guide.sets[any(first, count)] ?? 0;
      if ((guide.merit[other] ?? 0) > (guide.merit[set] ?? 0)) set = other;
    }
    const from = offers.offerFrom[set] ?? 0;
    const offer = guide.ordered[from + Math.floor(random() ** 2 * ((offers.offerFrom[set + 1] ?? 0) - from))] ?? 0;
    const starts = offers.startFrom[offer] ?? 0;
    const start = any(starts, (offers.startFrom[offer + 1] ?? 0) - starts);
    const days = pickDays(offers.dayBits[start] ?? 0, offers.days[set] ?? 0, random);
    return { offer, slot: offers.slot[start] ?? 0, days };
  }

  function pickNeighbours(somebody: number): number[] {
    const first = guide.setFrom[somebody] ?? 0;
    const sets = (guide.setFrom[somebody + 1] ?? 0) - first;
    const count = 1 + Math.floor(random() * POOLS_APART);
    const picked: number[] = [];
    const add = (pool: number) => {
      if (pool >= 0 && picked.length < count && !picked.includes(pool)) picked.push(pool);
    };
    const looks = sets > 0 ? 6 + 4 * count : 0;
    for (let look = 0; look < looks && picked.length < count; look++) {
      const set = guide.sets[any(first, sets)] ?? 0;
      for (let at = offers.memberFrom[set] ?? 0; at < (offers.memberFrom[set + 1] ?? 0); at++)
        add(timetable.poolOf[offers.members[at] ?? 0] ?? -1);
      const from = offers.offerFrom[set] ?? 0;
      const offer = any(from, (offers.offerFrom[set + 1] ?? 0) - from);
      for (const pool of timetable.poolsOfOperator(offers.operator[offer] ?? 0)) add(pool);
    }
    return picked;
  }

  return { pickSomebody, pickWish, pickNeighbours };
}
