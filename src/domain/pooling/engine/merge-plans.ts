// Two plans of one city made into one that is at least as good as both.
import type { Board } from './board.ts';
import type { Column, Offers } from './offers.ts';
import { makeTimetable } from './timetable.ts';

/**
 * Where two plans differ, their pools stand against each other in separate clusters; of each cluster the plan that is
 * worth more there is followed (partition crossover, after Whitley and others, 2009). Pools without a quarrel are all kept.
 */
export function mergePlans(
  board: Board,
  offers: Offers,
  ours: readonly Column[],
  theirs: readonly Column[],
): readonly Column[] {
  const timetable = makeTimetable(board, offers, []);
  const numbers = ours.map((column) => timetable.take(column));
  const parent = [...ours, ...theirs].map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while ((parent[top] ?? top) !== top) top = parent[top] ?? top;
    return top;
  };
  const positions = new Map(numbers.map((pool, at) => [pool, at]));
  for (const [at, column] of theirs.entries()) {
    for (const pool of timetable.standingAgainst(column)) {
      const [a, b] = [root(positions.get(pool) ?? 0), root(ours.length + at)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const worth = new Map<number, number>();
  const add = (at: number, value: number) => worth.set(root(at), (worth.get(root(at)) ?? 0) + value);
  for (const [at, { offer }] of ours.entries()) add(at, offers.value[offer] ?? 0);
  for (const [at, { offer }] of theirs.entries()) add(ours.length + at, -(offers.value[offer] ?? 0));
  return [
    ...ours.filter((_, at) => (worth.get(root(at)) ?? 0) >= 0),
    ...theirs.filter((_, at) => (worth.get(root(ours.length + at)) ?? 0) < 0),
  ];
}
