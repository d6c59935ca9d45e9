// Every pool that the rules allow, one by one, as long as they can be counted; a fair sample of them beyond that.
import type { Board } from './board.ts';
import { emptyCandidates } from './candidate-list.ts';
import type { CandidateList } from './candidate-list.ts';
import { alone, households, join } from './grow-members.ts';
import type { Grown, Household, Room } from './grow-members.ts';
import { offerPools } from './offer-pools.ts';
import type { Ledger } from './offer-pools.ts';
import { lowestSeatPrices, operatorStarts } from './operator-offers.ts';
import { shuffled } from './random-from.ts';
import { findSpots } from './spots.ts';
import type { Spot } from './spots.ts';

export type CandidateSearch = {
  /** Candidates to hold at most. */
  readonly limit: number;
  readonly random: () => number;
  readonly deadline: () => boolean;
};

export type FoundCandidates = { readonly list: CandidateList; readonly truncated: boolean };

/** Growth may be long where little comes of it: steps allowed for each candidate of the limit, and at least. */
const STEPS_PER_CANDIDATE = 4;
const STEPS_AT_LEAST = 2000;

/** In a sample: candidates from one root for each operator, enough to reach the larger pools, and companions tried. */
const SAMPLE_PER_OPERATOR = 12;
const SAMPLE_COMPANIONS = 24;

type Search = {
  readonly ledger: Ledger;
  readonly people: readonly Household[];
  budget: { steps: number; candidates: number };
};

/** Where growing starts: one household at one spot; at a home, its host. */
type Root = { readonly spot: Spot; readonly room: Room; readonly at: number; readonly others: readonly number[] };

/**
 * All candidate pools of the board, without those that another one makes needless. When there are more than the limit, the
 * limit is shared among places and households drawn at random instead; then, and when time runs out, `truncated` is true.
 */
export function findCandidates(board: Board, { limit, random, deadline }: CandidateSearch): FoundCandidates {
  const people = households(board);
  const startsOf = operatorStarts(board);
  const roots = findSpots(board, people, startsOf).flatMap((spot) => rootsOf(board, spot));
  const begin = (): Search => {
    const ledger = { board, list: emptyCandidates(), startsOf, setIndex: new Map(), homes: new Map() };
    return { ledger, people, budget: { steps: STEPS_AT_LEAST + limit * STEPS_PER_CANDIDATE, candidates: limit } };
  };

  const complete = begin();
  for (const root of roots) {
    if (exhausted(complete) || deadline()) break;
    explore(complete, root);
  }
  const late = deadline();
  if (late || !exhausted(complete)) return { list: complete.ledger.list, truncated: late || exhausted(complete) };

  const sample = begin();
  const { list } = sample.ledger;
  for (const root of shuffled(roots, random)) {
    if (list.set.length >= limit || deadline()) break;
    const share = Math.max(limit / roots.length, root.spot.operators.length * SAMPLE_PER_OPERATOR);
    const candidates = Math.min(Math.ceil(share), limit - list.set.length);
    sample.budget = { steps: STEPS_AT_LEAST, candidates };
    // A pool found from two roots would be in the list twice, so each root only takes those of its own.
    explore(sample, { ...root, others: shuffled(root.others, random).slice(0, SAMPLE_COMPANIONS) });
  }
  return { list, truncated: true };
}

/** At a venue each household grows with those after it, so that every set comes up once. */
function rootsOf(board: Board, spot: Spot): Root[] {
  const room = { seats: spot.place.seats, lowestSeatPrices: lowestSeatPrices(board, spot.operators) };
  const { host } = spot.place;
  if (host >= 0) return [{ spot, room, at: host, others: spot.requests.filter((at) => at !== host) }];
  return spot.requests.map((at, position) => ({ spot, room, at, others: spot.requests.slice(position + 1) }));
}

function exhausted({ budget }: Search): boolean {
  return budget.steps <= 0 || budget.candidates <= 0;
}

function explore(search: Search, { spot, room, at, others }: Root): void {
  const root = search.people[at];
  if (root === undefined) return;
  grow(
    search,
    spot,
    room,
    alone(root),
    others.flatMap((other) => search.people[other] ?? []),
  );
}

function grow(search: Search, spot: Spot, room: Room, grown: Grown, others: readonly Household[]): void {
  const joined = others.flatMap((next) => join(search.ledger.board, room, grown, next) ?? []);
  search.budget.steps -= others.length / 16 + 1;
  for (const [at, larger] of joined.entries()) {
    if (exhausted(search)) return;
    search.budget.candidates -= offerPools(search.ledger, spot, larger);
    const rest = joined.slice(at + 1).flatMap(({ members }) => members.at(-1) ?? []);
    if (rest.length > 0) grow(search, spot, room, larger, rest);
  }
}
