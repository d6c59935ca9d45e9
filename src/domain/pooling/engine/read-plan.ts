// From a plan's ids back to columns: what of an earlier plan is possible today.
import { countDays } from '../session-starts.ts';
import type { PlannedPool } from '../plan.ts';
import type { Board } from './board.ts';
import { turnDay } from './canonical-week.ts';
import { membersOf } from './offers.ts';
import type { Column, Offers } from './offers.ts';

/** Columns of those pools that some offer can hold at the same hours: same households, operator and kind of place. */
export function readColumns(board: Board, offers: Offers, pools: readonly PlannedPool[]): Column[] {
  const requests = new Map(board.requests.map(({ id }, at) => [id, at]));
  const operators = new Map(board.operators.map(({ id }, at) => [id, at]));
  const venues = new Map(board.venues.map(({ id }, at) => [id, at]));
  const sets = new Map<string, number>();
  for (let set = 0; set < offers.sets; set++) sets.set(membersOf(offers, set).join(), set);
  return pools.flatMap((pool) => {
    const members = pool.members.map((id) => requests.get(id) ?? -1).sort((a, b) => a - b);
    const set = sets.get(members.join());
    const venue = 'venue' in pool.place ? venues.get(pool.place.venue) : -1;
    if (set === undefined || venue === undefined) return [];
    const days = pool.days.reduce((bits, day) => bits | (1 << turnDay(day, board.firstDay)), 0);
    if (countDays(days) !== offers.days[set]) return [];
    for (let offer = offers.offerFrom[set] ?? 0; offer < (offers.offerFrom[set + 1] ?? 0); offer++) {
      if (offers.operator[offer] !== operators.get(pool.operator) || offers.venue[offer] !== venue) continue;
      for (let start = offers.startFrom[offer] ?? 0; start < (offers.startFrom[offer + 1] ?? 0); start++) {
        if (offers.slot[start] === pool.from && ((offers.dayBits[start] ?? 0) & days) === days)
          return { offer, slot: pool.from, days };
      }
    }
    return [];
  });
}
