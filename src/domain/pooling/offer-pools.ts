// Turns a group that could meet at a spot into candidates: with every operator, at every hour that suits all.
import type { Board } from './board.ts';
import { addCandidate } from './candidate-list.ts';
import type { CandidateList, MemberSet } from './candidate-list.ts';
import type { Grown } from './grow-members.ts';
import { SLOTS_PER_DAY } from './instance.ts';
import { daysBesideKept } from './kept-sessions.ts';
import type { StartsOf } from './operator-offers.ts';
import { countDays } from './session-starts.ts';
import type { Spot } from './spots.ts';

export type Ledger = {
  readonly board: Board;
  readonly list: CandidateList;
  readonly startsOf: StartsOf;
  /** Member sets by their members, and home candidates by set, operator and hour. */
  readonly setIndex: Map<string, number>;
  readonly homes: Map<string, number>;
};

/** Adds the candidates of one group to the ledger and says how many there were (rules 3, 4, 7, 9, and kept pools). */
export function offerPools(ledger: Ledger, spot: Spot, grown: Grown): number {
  const { board, list } = ledger;
  const before = list.set.length;
  const needs = [...new Set(grown.members.flatMap(({ request }) => request.needs))].filter(
    (tag) => !spot.place.tags.has(tag),
  );
  let set = -1;
  for (const at of spot.operators) {
    const operator = board.operators[at];
    if (operator === undefined || grown.seats < operator.minSeats || grown.seats > operator.maxSeats) continue;
    const price = operator.cents[grown.seats - 1];
    if (price === undefined || price > grown.ceiling * grown.seats) continue;
    if (needs.some((tag) => !operator.tags.includes(tag))) continue;
    set = set < 0 ? setOf(ledger, grown) : set;
    offerHours(ledger, spot, grown, { operator: at, set, price });
  }
  return list.set.length - before;
}

function setOf({ board, list, setIndex }: Ledger, grown: Grown): number {
  const members = grown.members.map(({ at }) => at).sort((a, b) => a - b);
  const key = members.join();
  const known = setIndex.get(key);
  if (known !== undefined) return known;
  const weight = grown.members.reduce((sum, { request }) => sum + request.weight, 0);
  const { days = 0, slots = 0 } = grown.members[0]?.request ?? {};
  const set: MemberSet = {
    members,
    seats: grown.seats,
    days,
    slots,
    points: board.rules.pointsPerWeight * weight,
  };
  setIndex.set(key, list.sets.push(set) - 1);
  return list.sets.length - 1;
}

type Deal = { readonly operator: number; readonly set: number; readonly price: number };

function offerHours(ledger: Ledger, spot: Spot, grown: Grown, { operator, set, price }: Deal): void {
  const { board, list, homes } = ledger;
  const { days = 0, slots = 0, points = 0 } = list.sets[set] ?? {};
  const value = points - (price * slots * days) / 2;
  const operatorId = board.operators[operator]?.id;
  // A pool that costs more than its points would only lower the score.
  if (value <= 0 || operatorId === undefined) return;
  const starts = ledger.startsOf(operator, slots);
  const venue = board.venues[spot.place.venue]?.id;
  for (let from = 0; from < SLOTS_PER_DAY; from++) {
    const shared = (grown.starts[from] ?? 0) & (starts[from] ?? 0);
    if (countDays(shared) < days) continue;
    const ask = { operator: operatorId, venue, from, slots, days: shared };
    const dayBits = daysBesideKept(board.kept, board.rules.moveSlots, ask);
    if (countDays(dayBits) < days) continue;
    if (venue === undefined) {
      // No pool follows another in a home, so for the same operator and hour one home is as good as another.
      const key = `${set},${operator},${from}`;
      const twin = homes.get(key);
      const bits = twin === undefined ? 0 : (list.dayBits[twin] ?? 0);
      if (twin !== undefined && (bits & dayBits) === dayBits) continue;
      homes.set(key, list.set.length);
    }
    addCandidate(list, { set, place: spot.index, operator, from, dayBits, value });
  }
}
