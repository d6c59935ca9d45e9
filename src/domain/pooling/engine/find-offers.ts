// Every pool that the rules allow, one by one, as long as they can be counted; a fair sample of them beyond that.
import { shuffled } from '../random-from.ts';
import type { Board } from './board.ts';
import { lowestSeatPrices, operatorStarts } from './operator-hours.ts';
import { offerOpenPools } from './offer-open-pools.ts';
import { offerPools } from './offer-pools.ts';
import { makeOffers } from './offers.ts';
import type { Offers } from './offers.ts';
import { nobodyAsked } from './offer-search.ts';
import type { Search } from './offer-search.ts';
import { canBeServed } from './can-be-served.ts';
import { alone, join } from './people.ts';
import type { Company } from './people.ts';
import { findReach } from './reach.ts';
import type { Reach } from './reach.ts';

export type OfferSearch = {
  /** Offers to hold at most. */
  readonly limit: number;
  readonly random: () => number;
  /** Time is up for counting all of them; and for anything at all. */
  readonly enough: () => boolean;
  readonly deadline: () => boolean;
};

export type FoundOffers = {
  readonly offers: Offers;
  /** Some possible pools are not among the offers. */
  readonly truncated: boolean;
  /** Requests that could be in a pool, if the right others came. */
  readonly servable: readonly number[];
  readonly reach: Reach;
};

/** In a sample: companions tried for one household, out of so many, sets at least, so that the larger ones come up, and offers of each. */
const SAMPLE_COMPANIONS = 24;
const SAMPLE_ENOUGH = 500;
const SAMPLE_SETS = 16;
const SAMPLE_OFFERS = 6;
/** Offers in a sample at most: what is not complete proves nothing, so it may as well be quick. */
const SAMPLE_LIMIT = 3_000_000;

/** Growth may be long where little comes of it: joins allowed for each offer of the limit, and at least. */
const JOINS_PER_OFFER = 2;
const JOINS_AT_LEAST = 2000;
const PLACES_PER_JOIN_BITS = 7;

/**
 * All sets of households that can be a pool, with all offers for each. When there are more offers than the limit, the
 * limit is shared among the households instead, each with companions drawn at random; then, and when time runs out,
 * `truncated` is true.
 */
export function findOffers(board: Board, { limit, random, enough, deadline }: OfferSearch): FoundOffers {
  const reach = findReach(board, enough);
  const people = board.requests.map((request, at) => alone(board.rules.pointsPerWeight, request, [at]));
  const begin = (offersPerSet: number, late: () => boolean): Search => ({
    board,
    lowestSeatPrices: lowestSeatPrices(board),
    reach,
    people,
    startsOf: operatorStarts(board),
    suiting: nobodyAsked(board.operators.length),
    making: makeOffers(),
    offersPerSet,
    random,
    deadline: late,
    left: { offers: limit, joins: JOINS_AT_LEAST + limit * JOINS_PER_OFFER, looks: 0, late: late() },
  });
  const complete = begin(Infinity, enough);
  // Whoever was not measured could be served, for all that is known: the bound must not miss them.
  const servable = [...board.requests.keys()].filter((at) => reach.partial || canBeServed(complete, at));
  const companions = companionsOf(board, reach, servable);
  complete.left.late ||= reach.partial;
  offerOpenPools(complete);
  for (const at of servable) {
    if (exhausted(complete)) break;
    explore(complete, at, companions(at, Infinity));
  }
  if (!exhausted(complete)) return { offers: complete.making.done(), truncated: false, servable, reach };

  const sample = begin(SAMPLE_OFFERS, deadline);
  offerOpenPools(sample);
  const most = Math.min(limit, SAMPLE_LIMIT);
  const share = Math.max(Math.ceil(most / Math.max(1, servable.length)), SAMPLE_SETS * SAMPLE_OFFERS);
  for (const at of shuffled(servable, random)) {
    const room = most - sample.making.count();
    if (room <= 0 || sample.left.late) break;
    sample.left = { ...sample.left, offers: Math.min(share, room), joins: JOINS_AT_LEAST };
    explore(sample, at, shuffled(companions(at, SAMPLE_ENOUGH), random).slice(0, SAMPLE_COMPANIONS));
  }
  return { offers: sample.making.done(), truncated: true, servable, reach };
}

type Companions = (at: number, most: number) => number[];

/** For a request, those after it that ask for the same sessions and share a place with it: every set comes up once. */
function companionsOf(board: Board, reach: Reach, servable: readonly number[]): Companions {
  const kinds = new Int32Array(board.requests.length).fill(-1);
  for (const at of servable) {
    const { days = 0, slots = 0 } = board.requests[at] ?? {};
    kinds[at] = days * 64 + slots;
  }
  const stamp = new Int32Array(board.requests.length).fill(-1);
  return (at, most) => {
    const found: number[] = [];
    for (const place of reach.placesOf[at] ?? []) {
      if (found.length >= most) break;
      for (const other of reach.requestsAt[place] ?? []) {
        if (other <= at || kinds[other] !== kinds[at] || stamp[other] === at) continue;
        stamp[other] = at;
        found.push(other);
      }
    }
    return found.sort((a, b) => a - b);
  };
}

function exhausted({ left }: Search): boolean {
  return left.offers <= 0 || left.joins <= 0 || left.late;
}

function explore(search: Search, at: number, others: readonly number[]): void {
  const root = search.people[at];
  const places = search.reach.placesOf[at];
  if (root === undefined || places === undefined) return;
  const company = new Set([at, ...others]);
  const useful = places.filter((place) => {
    const { host } = search.board.places[place] ?? { host: -1 };
    return host < 0 || company.has(host);
  });
  const ascending = [...others].sort((a, b) => a - b);
  grow(search, root, useful, ascending);
}

function grow(search: Search, company: Company, places: Int32Array, others: readonly number[]): void {
  const { people, reach, left } = search;
  for (const [position, other] of others.entries()) {
    if (exhausted(search)) return;
    const next = people[other];
    const theirs = reach.placesOf[other];
    // Thousands of homes at one spot make a join as dear as hundreds.
    left.joins -= 1 + ((places.length + (theirs?.length ?? 0)) >> PLACES_PER_JOIN_BITS);
    if (++left.looks % 256 === 0) left.late ||= search.deadline();
    const larger = next === undefined ? undefined : join(search, company, next);
    if (larger === undefined || theirs === undefined) continue;
    const common = commonPlaces(search.board, larger, places, theirs);
    if (common.length === 0) continue;
    left.offers -= offerPools(search, larger, common);
    const rest = others.slice(position + 1);
    if (rest.length > 0) grow(search, larger, common, rest);
  }
}

/** Places that all reach and that have the seats; of homes, those of members, and of requests that may still join. */
function commonPlaces({ places }: Board, company: Company, a: Int32Array, b: Int32Array): Int32Array {
  const common: number[] = [];
  const last = company.members.at(-1) ?? 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) {
      const place = places[left];
      if (place !== undefined && place.seats >= company.seats) {
        if (place.host < 0 || place.host > last || company.members.includes(place.host)) common.push(left);
      }
    }
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return Int32Array.from(common);
}
