// Where improvement looks first: the offers of a set, the sets of a household and the offers of an operator, best first.
import type { Board } from './board.ts';
import type { Offers } from './offers.ts';

export type Guide = {
  /** How promising each set is: the merit of its best offer. */
  readonly merit: Float64Array;
  /** Offers, those of each set (`offers.offerFrom`) best first. */
  readonly ordered: Int32Array;
  /** Best sets of request r: `sets[setFrom[r]]` up to `sets[setFrom[r + 1]]`, best first. */
  readonly setFrom: Int32Array;
  readonly sets: Int32Array;
  /** Best offers of operator o: `offersOf[ofOperator[o]]` up to `offersOf[ofOperator[o + 1]]`, best first. */
  readonly ofOperator: Int32Array;
  readonly offersOf: Int32Array;
};

/** Beyond these, promising little, they only cost time. */
const SETS_PER_REQUEST = 48;
const OFFERS_PER_OPERATOR = 400;

/** `merit` has one figure for each offer; equal merit keeps the order of the offers. */
export function makeGuide(board: Board, offers: Offers, merit: Float64Array): Guide {
  const byMerit = (of: (at: number) => number) => (a: number, b: number) => of(b) - of(a) || a - b;
  const ofOffer = byMerit((offer) => merit[offer] ?? 0);
  const ordered = Int32Array.from({ length: offers.count }, (_, at) => at);
  const ofSets = new Float64Array(offers.sets);
  for (let set = 0; set < offers.sets; set++) {
    const own = ordered.subarray(offers.offerFrom[set], offers.offerFrom[set + 1]).sort(ofOffer);
    ofSets[set] = merit[own[0] ?? 0] ?? 0;
  }
  const setsOf: number[][] = board.requests.map(() => []);
  for (let set = 0; set < offers.sets; set++) {
    for (let at = offers.memberFrom[set] ?? 0; at < (offers.memberFrom[set + 1] ?? 0); at++)
      setsOf[offers.members[at] ?? 0]?.push(set);
  }
  const operators = board.operators.length + board.open.length;
  const held: number[][] = Array.from({ length: operators }, () => []);
  for (let offer = 0; offer < offers.count; offer++) held[offers.operator[offer] ?? 0]?.push(offer);
  const ofSet = byMerit((set) => ofSets[set] ?? 0);
  const sets = flatten(setsOf.map((own) => own.sort(ofSet).slice(0, SETS_PER_REQUEST)));
  const mine = flatten(held.map((own) => own.sort(ofOffer).slice(0, OFFERS_PER_OPERATOR)));
  return {
    merit: ofSets,
    ordered,
    setFrom: sets.from,
    sets: sets.items,
    ofOperator: mine.from,
    offersOf: mine.items,
  };
}

function flatten(lists: readonly (readonly number[])[]): { from: Int32Array; items: Int32Array } {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => (from[at + 1] = (from[at] ?? 0) + list.length));
  const items = new Int32Array(from[lists.length] ?? 0);
  lists.forEach((list, at) => items.set(list, from[at]));
  return { from, items };
}
