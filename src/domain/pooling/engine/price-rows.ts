// What pools compete for, as rows with a capacity: each row has a price in the bound, and limits the sum of what pools take.
import { DAYS_PER_WEEK, SLOTS_PER_DAY } from '../instance.ts';
import type { Board } from './board.ts';
import type { Column, Offers } from './offers.ts';

/**
 * Where each family of rows begins. Rows 0..n-1 are the requests. `leaving` and `arriving` hold one row for each operator,
 * day and slot, `venue` for each venue, day and slot; `pairs` and `triples` one for each operator and slot. README.md says
 * what a pool takes of each, and why no plan can take more than the capacity.
 */
export type PriceRows = {
  readonly requests: number;
  readonly operators: number;
  readonly slots: number;
  readonly moveSlots: number;
  readonly leaving: number;
  readonly arriving: number;
  readonly venue: number;
  readonly pairs: number;
  readonly triples: number;
  readonly size: number;
  readonly capacity: Float64Array;
};

export function layPriceRows(board: Board): PriceRows {
  const { moveSlots } = board.rules;
  const slots = SLOTS_PER_DAY + moveSlots;
  const operators = board.operators.length + board.open.length;
  const week = operators * DAYS_PER_WEEK * slots;
  const leaving = board.requests.length;
  const arriving = leaving + week;
  const venue = arriving + (moveSlots > 0 ? week : 0);
  const pairs = venue + board.venues.length * DAYS_PER_WEEK * slots;
  const triples = pairs + operators * slots;
  const size = triples + operators * slots;
  const capacity = new Float64Array(size).fill(1);
  for (let operator = 0; operator < operators; operator++) {
    const windows =
      (board.operators[operator] ?? board.open[operator - board.operators.length]?.operator)?.windows ?? [];
    for (let slot = 0; slot < slots; slot++) {
      const days = new Set(
        windows.filter(({ from, to }) => from <= slot && slot < to + moveSlots).map(({ day }) => day),
      );
      capacity[pairs + operator * slots + slot] = Math.floor(days.size / 2);
      capacity[triples + operator * slots + slot] = Math.floor(days.size / 3);
    }
  }
  const { length: requests } = board.requests;
  return { requests, operators, slots, moveSlots, leaving, arriving, venue, pairs, triples, size, capacity };
}

/** Calls `visit` with each row that the column takes, as often as it takes it. */
export function visitRows(rows: PriceRows, offers: Offers, column: Column, visit: (row: number) => void): void {
  const { offer, slot: from, days } = column;
  const { slots: perDay, moveSlots } = rows;
  const set = offers.set[offer] ?? 0;
  const operator = offers.operator[offer] ?? 0;
  const venue = offers.venue[offer] ?? -1;
  const slots = offers.slots[set] ?? 0;
  const stretch = (first: number, start: number, end: number) => {
    for (let slot = start; slot < end; slot++) visit(first + slot);
  };
  for (let at = offers.memberFrom[set] ?? 0; at < (offers.memberFrom[set + 1] ?? 0); at++)
    visit(offers.members[at] ?? 0);
  const left = venue < 0 ? from + slots + moveSlots : from + slots;
  const arrived = venue < 0 ? from : from + moveSlots;
  for (let day = 0; day < DAYS_PER_WEEK; day++) {
    if ((days & (1 << day)) === 0) continue;
    const block = (operator * DAYS_PER_WEEK + day) * perDay;
    stretch(rows.leaving + block, from, left);
    if (moveSlots > 0) stretch(rows.arriving + block, arrived, from + slots + moveSlots);
    if (venue >= 0) stretch(rows.venue + (venue * DAYS_PER_WEEK + day) * perDay, from, from + slots);
  }
  const count = offers.days[set] ?? 0;
  for (let taken = 2; taken <= count; taken += 2) stretch(rows.pairs + operator * perDay, from, left);
  for (let taken = 3; taken <= count; taken += 3) stretch(rows.triples + operator * perDay, from, left);
}
