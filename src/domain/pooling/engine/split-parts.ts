// Parts of the city that have nothing in common: no household, no operator, no venue.
import type { Board } from './board.ts';
import type { Offers } from './offers.ts';
import type { PriceRows } from './price-rows.ts';

export type Parts = {
  readonly count: number;
  /** For each set, the part it lies in; for each request and each row of prices the same, or -1 when nothing lies there. */
  readonly ofSet: Int32Array;
  readonly ofRequest: Int32Array;
  readonly ofRow: Int32Array;
};

/** Splits the offers so that a best plan of the whole is the sum of best plans of the parts. */
export function splitParts(board: Board, offers: Offers, rows: PriceRows): Parts {
  const requests = board.requests.length;
  const operators = rows.operators;
  const parent = Int32Array.from({ length: requests + operators + board.venues.length }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while ((parent[top] ?? top) !== top) top = parent[top] ?? top;
    for (let step = at; step !== top;) [step, parent[step]] = [parent[step] ?? top, top];
    return top;
  };
  const unite = (a: number, b: number) => {
    const [one, other] = [root(a), root(b)];
    if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
  };
  const first = (set: number) => offers.members[offers.memberFrom[set] ?? 0] ?? 0;
  for (let set = 0; set < offers.sets; set++) {
    for (let at = offers.memberFrom[set] ?? 0; at < (offers.memberFrom[set + 1] ?? 0); at++)
      unite(first(set), offers.members[at] ?? 0);
  }
  for (let offer = 0; offer < offers.count; offer++) {
    const member = first(offers.set[offer] ?? 0);
    unite(member, requests + (offers.operator[offer] ?? 0));
    const venue = offers.venue[offer] ?? -1;
    if (venue >= 0) unite(member, requests + operators + venue);
  }
  const numbers = new Map<number, number>();
  const ofSet = new Int32Array(offers.sets);
  for (let set = 0; set < offers.sets; set++) {
    const top = root(first(set));
    const part = numbers.get(top) ?? numbers.size;
    numbers.set(top, part);
    ofSet[set] = part;
  }
  const partOf = (node: number) => numbers.get(root(node)) ?? -1;
  const ofRequest = Int32Array.from({ length: requests }, (_, at) => partOf(at));
  const ofRow = new Int32Array(rows.size);
  const fill = (from: number, to: number, nodeOf: (row: number) => number) => {
    for (let row = from; row < to; row++) ofRow[row] = partOf(nodeOf(row - from));
  };
  const week = 7 * rows.slots;
  fill(0, requests, (row) => row);
  for (const family of rows.arriving < rows.venue ? [rows.leaving, rows.arriving] : [rows.leaving])
    fill(family, family + operators * week, (row) => requests + Math.floor(row / week));
  fill(rows.venue, rows.pairs, (row) => requests + operators + Math.floor(row / week));
  for (const family of [rows.pairs, rows.triples])
    fill(family, family + operators * rows.slots, (row) => requests + Math.floor(row / rows.slots));
  return { count: numbers.size, ofSet, ofRequest, ofRow };
}
