// From indexes back to ids: the columns of a packing as a plan says them.
import type { PlannedPool } from '../plan.ts';
import { listDays } from '../session-starts.ts';
import type { Board } from './board.ts';
import { turnBack } from './canonical-week.ts';
import { membersOf } from './offers.ts';
import type { Column, Offers } from './offers.ts';

/** The kept pools, with whoever joins the open ones, and then the new pools, in an order that the columns' does not matter to. */
export function writePlan(
  board: Board,
  offers: Offers,
  kept: readonly PlannedPool[],
  columns: readonly Column[],
): PlannedPool[] {
  const pools = [...kept];
  const ordered = [...columns].sort((a, b) => a.offer - b.offer || a.slot - b.slot || a.days - b.days);
  for (const column of ordered) {
    const members = Array.from(membersOf(offers, offers.set[column.offer] ?? 0), (at) => board.requests[at]?.id ?? []);
    const open = board.open[(offers.operator[column.offer] ?? 0) - board.operators.length];
    const running = open && pools[open.pool];
    if (open && running) pools[open.pool] = { ...running, members: [...running.members, ...members.flat()] };
    else pools.push(writePool(board, offers, column, members.flat()));
  }
  return pools;
}

function writePool(board: Board, offers: Offers, column: Column, members: PlannedPool['members']): PlannedPool {
  const operator = board.operators[offers.operator[column.offer] ?? 0];
  const place = board.places[column.place ?? offers.place[column.offer] ?? 0];
  const venue = board.venues[place?.venue ?? -1];
  const home = board.requests[place?.host ?? -1];
  if (operator === undefined) throw new RangeError(`offer ${column.offer} has no operator on the board`);
  const days = listDays(column.days)
    .map((day) => turnBack(day, board.firstDay))
    .sort((a, b) => a - b);
  const meets = { operator: operator.id, days, from: column.slot, members };
  if (venue !== undefined) return { ...meets, place: { venue: venue.id } };
  if (home !== undefined) return { ...meets, place: { home: home.id } };
  throw new RangeError(`offer ${column.offer} has no place on the board`);
}
