// Every pool that the rules allow, one by one, as long as they can be counted; a fair sample of them beyond that.
import type { Board } from './board.ts';
import { addCandidate, emptyCandidates } from './candidate-list.ts';
import type { CandidateList, MemberSet } from './candidate-list.ts';
import { alone, households, join } from './grow-members.ts';
import type { Grown, Household, Room } from './grow-members.ts';
import { SLOTS_PER_DAY } from './instance.ts';
import { daysBesideKept } from './kept-sessions.ts';
import { lowestSeatPrices, operatorStarts } from './operator-offers.ts';
import type { StartsOf } from './operator-offers.ts';
import { shuffled } from './random-from.ts';
import { countDays } from './session-starts.ts';
import { findSpots } from './spots.ts';
import type { Spot } from './spots.ts';

export type CandidateSearch = {
  /** Candidates to hold at most. */
  readonly limit: number;
  readonly random: () => number;
  readonly deadline: () => boolean;
};

export type FoundCandidates = { readonly list: CandidateList; readonly truncated: boolean };

/** Steps of growth allowed for each candidate of the limit: growth may be long where little comes of it. */
const STEPS_PER_CANDIDATE = 4;

type Search = {
  readonly board: Board;
  readonly list: CandidateList;
  readonly setIndex: Map<string, number>;
  readonly homes: Map<string, number>;
  readonly startsOf: StartsOf;
  readonly deadline: () => boolean;
  /** Steps of growth and candidates left, for the whole search or for one root of a sample. */
  budget: { steps: number; candidates: number };
};

/**
 * All candidate pools of the board, without those that another one makes needless. When there are more than the limit,
 * or time runs out, an equal share is spent on every place and household instead, in random order, and `truncated` is true.
 */
export function findCandidates(board: Board, search: CandidateSearch): FoundCandidates {
  const people = households(board);
  const startsOf = operatorStarts(board);
  const spots = findSpots(board, people, startsOf);
  const begin = (budget: Search['budget']): Search => {
    const { deadline } = search;
    return { board, list: emptyCandidates(), setIndex: new Map(), homes: new Map(), startsOf, deadline, budget };
  };
  const complete = begin({ steps: search.limit * STEPS_PER_CANDIDATE, candidates: search.limit });
  for (const spot of spots) exploreAll(complete, spot, people);
  if (!exhausted(complete)) return { list: complete.list, truncated: false };
  if (search.deadline()) return { list: complete.list, truncated: true };

  const roots = spots.reduce((sum, spot) => sum + (spot.place.host < 0 ? spot.requests.length : 1), 0);
  const share = Math.max(1, Math.floor(search.limit / Math.max(1, roots)));
  const sample = begin({ steps: 0, candidates: 0 });
  for (const spot of shuffled(spots, search.random)) {
    for (const root of spot.place.host < 0 ? spot.requests : [spot.place.host]) {
      if (sample.list.set.length >= search.limit || search.deadline()) break;
      sample.budget = { steps: share * STEPS_PER_CANDIDATE, candidates: share };
      exploreFrom(sample, spot, people, root, shuffled(spot.requests, search.random));
    }
  }
  return { list: sample.list, truncated: true };
}

function exhausted({ budget }: Search): boolean {
  return budget.steps <= 0 || budget.candidates <= 0;
}

function roomOf({ board }: Search, spot: Spot): Room {
  return { seats: spot.place.seats, lowestSeatPrices: lowestSeatPrices(board, spot.operators) };
}

function exploreAll(search: Search, spot: Spot, people: readonly Household[]): void {
  const roots = spot.place.host < 0 ? spot.requests : [spot.place.host];
  for (const [at, root] of roots.entries()) {
    if (exhausted(search) || search.deadline()) {
      search.budget.candidates = 0;
      return;
    }
    exploreFrom(search, spot, people, root, spot.place.host < 0 ? spot.requests.slice(at + 1) : spot.requests);
  }
}

function exploreFrom(search: Search, spot: Spot, people: readonly Household[], root: number, order: readonly number[]): void {
  const first = people[root];
  if (first === undefined) return;
  const others = order.flatMap((at) => (at === root ? [] : (people[at] ?? [])));
  grow(search, spot, roomOf(search, spot), alone(first), others);
}

function grow(search: Search, spot: Spot, room: Room, grown: Grown, others: readonly Household[]): void {
  const joined = others.flatMap((next) => join(search.board, room, grown, next) ?? []);
  search.budget.steps -= others.length / 16 + 1;
  for (const [at, larger] of joined.entries()) {
    if (exhausted(search)) return;
    offer(search, spot, larger);
    const rest = joined.slice(at + 1).flatMap(({ members }) => members.at(-1) ?? []);
    if (rest.length > 0) grow(search, spot, room, larger, rest);
  }
}

function offer(search: Search, spot: Spot, grown: Grown): void {
  const { board } = search;
  const needs = [...new Set(grown.members.flatMap(({ request }) => request.needs))].filter((tag) => !spot.place.tags.has(tag));
  let set = -1;
  for (const at of spot.operators) {
    const operator = board.operators[at];
    if (operator === undefined || grown.seats < operator.minSeats || grown.seats > operator.maxSeats) continue;
    const price = operator.cents[grown.seats - 1];
    if (price === undefined || price > grown.ceiling * grown.seats) continue;
    if (needs.some((tag) => !operator.tags.includes(tag))) continue;
    set = set < 0 ? setOf(search, grown) : set;
    offerHours(search, spot, grown, { operator: at, set, price });
  }
}

function setOf(search: Search, grown: Grown): number {
  const members = grown.members.map(({ at }) => at).sort((a, b) => a - b);
  const key = members.join();
  const known = search.setIndex.get(key);
  if (known !== undefined) return known;
  const weight = grown.members.reduce((sum, { request }) => sum + request.weight, 0);
  const { days = 0, slots = 0 } = grown.members[0]?.request ?? {};
  const set: MemberSet = { members, seats: grown.seats, days, slots, points: search.board.rules.pointsPerWeight * weight };
  search.setIndex.set(key, search.list.sets.push(set) - 1);
  return search.list.sets.length - 1;
}

type Deal = { readonly operator: number; readonly set: number; readonly price: number };

function offerHours(search: Search, spot: Spot, grown: Grown, { operator, set, price }: Deal): void {
  const { board, list, homes } = search;
  const { days = 0, slots = 0, points = 0 } = list.sets[set] ?? {};
  const value = points - (price * slots * days) / 2;
  const operatorId = board.operators[operator]?.id;
  // A pool that costs more than its points would only lower the score.
  if (value <= 0 || operatorId === undefined) return;
  const starts = search.startsOf(operator, slots);
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
    search.budget.candidates -= 1;
  }
}
