// What the solver chooses from: sets of households that can be a pool, and for each the offers of operators to hold it.
import type { DayBits } from '../session-starts.ts';
import { growingBytes, growingFloats, growingInts } from './growing-numbers.ts';

/**
 * Sets of households and their offers, as columns. Members of set s are `members[memberFrom[s]]` up to
 * `memberFrom[s + 1]`, ascending; its offers are numbered from `offerFrom[s]` up to `offerFrom[s + 1]`. An offer is an
 * operator at a place, with everything true that concerns one pool alone (rules 2 to 10); its possible starts are
 * numbered from `startFrom[o]` up to `startFrom[o + 1]`: a slot of the day, and the days to choose from.
 */
export type Offers = {
  readonly sets: number;
  readonly memberFrom: Int32Array;
  readonly members: Int32Array;
  /** Sessions a week, and slots each. */
  readonly days: Uint8Array;
  readonly slots: Uint8Array;
  readonly offerFrom: Int32Array;
  readonly count: number;
  readonly set: Int32Array;
  /** Index on the board; from `operators.length` on, an open pool that holds its own hours. */
  readonly operator: Int32Array;
  /** Index on the board; from `places.length` on, the place of an open pool. */
  readonly place: Int32Array;
  /** Index of the venue, -1 at a home: there no two pools can meet. */
  readonly venue: Int32Array;
  /** What it adds to the score: points minus the weekly price, more than zero. */
  readonly value: Float64Array;
  readonly startFrom: Int32Array;
  readonly slot: Uint8Array;
  readonly dayBits: Uint8Array;
};

/** An offer with its hour and days chosen: one pool of a plan, one variable of the model. */
export type Column = {
  readonly offer: number;
  readonly slot: number;
  readonly days: DayBits;
  /** Another member's home instead of the offer's: to the score all homes are one. */
  readonly place?: number;
};

export type NewOffer = {
  readonly operator: number;
  readonly place: number;
  readonly venue: number;
  readonly value: number;
};

export type OffersInMaking = {
  readonly count: () => number;
  /** A start of the offer that comes next: `addOffer` must follow. */
  readonly addStart: (slot: number, days: DayBits) => void;
  readonly addOffer: (offer: NewOffer) => void;
  /** Closes the set whose offers were added since the last one. */
  readonly addSet: (members: readonly number[], days: number, slots: number) => void;
  readonly done: () => Offers;
};

export function makeOffers(): OffersInMaking {
  const [memberFrom, members, offerFrom] = [growingInts(), growingInts(), growingInts()];
  const [days, slots, slot, dayBits] = [growingBytes(), growingBytes(), growingBytes(), growingBytes()];
  const [set, operator, place, venue, startFrom] = Array.from({ length: 5 }, growingInts);
  const value = growingFloats();
  if (!set || !operator || !place || !venue || !startFrom) throw new RangeError('five columns were asked for');
  for (const column of [memberFrom, offerFrom, startFrom]) column.push(0);
  return {
    count: value.length,
    addStart(at, bits) {
      slot.push(at);
      dayBits.push(bits);
    },
    addOffer(offer) {
      set.push(days.length());
      operator.push(offer.operator);
      place.push(offer.place);
      venue.push(offer.venue);
      value.push(offer.value);
      startFrom.push(slot.length());
    },
    addSet(of, dayCount, slotCount) {
      for (const member of of) members.push(member);
      memberFrom.push(members.length());
      days.push(dayCount);
      slots.push(slotCount);
      offerFrom.push(value.length());
    },
    done: () => ({
      sets: days.length(),
      memberFrom: memberFrom.done(),
      members: members.done(),
      days: days.done(),
      slots: slots.done(),
      offerFrom: offerFrom.done(),
      count: value.length(),
      set: set.done(),
      operator: operator.done(),
      place: place.done(),
      venue: venue.done(),
      value: value.done(),
      startFrom: startFrom.done(),
      slot: slot.done(),
      dayBits: dayBits.done(),
    }),
  };
}

export function membersOf(offers: Offers, set: number): Int32Array {
  return offers.members.subarray(offers.memberFrom[set], offers.memberFrom[set + 1]);
}
