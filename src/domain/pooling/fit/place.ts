// Where a pool could meet, and who could work there at which price and hours.
import { SLOTS_PER_DAY } from '../instance.ts';
import type { Point, PoolingOperator, PoolingVenue, VenueId } from '../instance.ts';
import { metres } from '../metres.ts';
import type { PoolPlace } from '../plan.ts';
import type { SessionStarts } from '../session-starts.ts';
import type { FreeHours } from './free-hours.ts';
import type { Household } from './household.ts';

/** An operator within reach of a place, for one number of seats. */
export type Offer = { readonly operator: PoolingOperator; readonly cents: number; readonly starts: SessionStarts };

export type Offers = {
  /** By seats: who takes a pool of so many, cheapest first. */
  readonly bySeats: readonly (readonly Offer[])[];
  /** By seats: the lowest price, and the lowest per seat, of a pool of so many or more; Infinity when nobody takes one. */
  readonly lowestFrom: readonly number[];
  readonly lowestShareFrom: readonly number[];
  /** Hours at which the place is free and somebody could come. */
  readonly starts: SessionStarts;
};

export type Place = {
  readonly place: PoolPlace;
  readonly point: Point;
  readonly seats: number;
  readonly tags: readonly string[];
  /** Who lives there; undefined for a venue. */
  readonly host: Household | undefined;
  /** Those who are free for sessions of so many slots, or all who reach the place, as if they had nothing else to do. */
  readonly offers: (slots: number, who: 'free' | 'anybody') => Offers;
};

export function venuePlace(venue: PoolingVenue, operators: readonly PoolingOperator[], hours: FreeHours): Place {
  const { id, seats, tags } = venue;
  const offers = offersMaker({ point: venue, seats, venue: id }, operators, hours);
  return { place: { venue: id }, point: venue, seats, tags, host: undefined, offers };
}

export function homePlace(host: Household, operators: readonly PoolingOperator[], hours: FreeHours): Place {
  const { request } = host;
  const { id, hostSeats: seats, homeTags: tags } = request;
  const offers = offersMaker({ point: request, seats, venue: undefined }, operators, hours);
  return { place: { home: id }, point: request, seats, tags, host, offers };
}

/** Whether a household goes there: near enough, and nothing that it refuses (rules 6 and 7). A host is at home. */
export function accepts({ request }: Household, place: Place): boolean {
  if (place.host?.request.id === request.id) return true;
  return (
    !isFarther(request, place.point, request.maxMetres) && !request.refuses.some((tag) => place.tags.includes(tag))
  );
}

const METRES_PER_DEGREE = 111_194;

/** Whether two points are more than `limit` metres apart. Most are so already by their latitudes alone. */
export function isFarther(a: Point, b: Point, limit: number): boolean {
  return Math.abs(a.lat - b.lat) * METRES_PER_DEGREE > limit + 1 || metres(a, b) > limit;
}

type Spot = { readonly point: Point; readonly seats: number; readonly venue: VenueId | undefined };

function offersMaker(spot: Spot, operators: readonly PoolingOperator[], hours: FreeHours): Place['offers'] {
  const known = new Map<string, Offers>();
  let near: readonly number[] | undefined;
  return (slots, who) => {
    near ??= [...operators.keys()].filter((at) => {
      const operator = operators[at];
      return operator !== undefined && !isFarther(operator, spot.point, operator.maxMetres);
    });
    const key = `${slots} ${who}`;
    const offers = known.get(key) ?? makeOffers(spot, near, operators, hours, slots, who);
    known.set(key, offers);
    return offers;
  };
}

function makeOffers(
  { seats: room, venue }: Spot,
  near: readonly number[],
  operators: readonly PoolingOperator[],
  hours: FreeHours,
  slots: number,
  who: 'free' | 'anybody',
): Offers {
  const open = hours.ofVenue(venue, slots);
  const starts = new Uint8Array(SLOTS_PER_DAY);
  const bySeats: Offer[][] = [];
  for (const at of near) {
    const operator = operators[at];
    if (operator === undefined) continue;
    const free = who === 'anybody' ? open : commonTo(open, hours.ofOperator(at, venue, slots));
    if (!addTo(starts, free)) continue;
    for (let seats = Math.max(2, operator.minSeats); seats <= Math.min(room, operator.maxSeats); seats++) {
      (bySeats[seats] ??= []).push({ operator, cents: operator.cents[seats - 1] ?? Infinity, starts: free });
    }
  }
  const lowestFrom: number[] = [];
  const lowestShareFrom: number[] = [];
  for (let seats = Math.max(2, bySeats.length - 1); seats >= 0; seats--) {
    const offers = (bySeats[seats] ??= []).sort((a, b) => a.cents - b.cents);
    const cents = offers[0]?.cents ?? Infinity;
    lowestFrom[seats] = Math.min(cents, lowestFrom[seats + 1] ?? Infinity);
    lowestShareFrom[seats] = Math.min(cents / seats, lowestShareFrom[seats + 1] ?? Infinity);
  }
  return { bySeats, lowestFrom, lowestShareFrom, starts };
}

/** Loops by number: one callback for each slot of each operator at each place is a tenth of what a page waits for. */
function commonTo(a: SessionStarts, b: SessionStarts): SessionStarts {
  const common = new Uint8Array(SLOTS_PER_DAY);
  for (let from = 0; from < SLOTS_PER_DAY; from++) common[from] = (a[from] ?? 0) & (b[from] ?? 0);
  return common;
}

/** Adds to `all` what is free; false when nothing is. */
function addTo(all: SessionStarts, free: SessionStarts): boolean {
  let some = 0;
  for (let from = 0; from < SLOTS_PER_DAY; from++) {
    const bits = free[from] ?? 0;
    some |= bits;
    all[from] = (all[from] ?? 0) | bits;
  }
  return some > 0;
}
