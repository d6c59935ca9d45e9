// Who works at a place: the operators that come there, their hours, and the best price that they could make.
import type { PoolingInstance } from '../../instance.ts';
import { metres } from '../../metres.ts';
import { sessionStarts } from '../../session-starts.ts';
import type { SessionStarts } from '../../session-starts.ts';
import type { Operator, Place } from './city.ts';

export type Offered = Operator & {
  /** When sessions of the length asked for may start, other pools not counted. */
  readonly starts: SessionStarts;
};

export type Offer = {
  readonly operators: readonly Offered[];
  /** For each number of seats, the lowest cents per seat and hour at so many seats or more; Infinity beyond `largest`. */
  readonly lowest: readonly number[];
  /** Starts of any of them. */
  readonly starts: SessionStarts;
  /** Most seats that any of them takes. */
  readonly largest: number;
};

/** Operators at a place for sessions of `slots` slots; what was asked once is remembered. */
export type OfferAt = (place: Place, slots: number) => Offer;

export function offersOf({ operators }: PoolingInstance): OfferAt {
  const byLength = new Map<number, Offered[]>();
  const known = new Map<string, Offer>();
  return (place, slots) => {
    const key = `${place.key} ${slots}`;
    const before = place.key < 0 ? undefined : known.get(key);
    if (before !== undefined) return before;
    const all =
      byLength.get(slots) ??
      operators.map((operator, at) => {
        return { at, operator, tags: new Set(operator.tags), starts: sessionStarts(operator.windows, slots) };
      });
    byLength.set(slots, all);
    const offer = offerOf(all.filter(({ operator }) => metres(operator, place.point) <= operator.maxMetres));
    known.set(key, offer);
    return offer;
  };
}

function offerOf(operators: readonly Offered[]): Offer {
  const largest = Math.max(0, ...operators.map(({ operator }) => operator.maxSeats));
  const lowest = Array.from({ length: largest + 1 }, () => Infinity);
  const starts = new Uint8Array(operators[0]?.starts.length ?? 0);
  for (const { operator, starts: own } of operators) {
    for (let seats = operator.minSeats; seats <= operator.maxSeats; seats++) {
      const price = (operator.cents[seats - 1] ?? Infinity) / seats;
      lowest[seats] = Math.min(lowest[seats] ?? Infinity, price);
    }
    for (const [slot, bits] of own.entries()) starts[slot] = (starts[slot] ?? 0) | bits;
  }
  for (let seats = largest - 1; seats >= 0; seats--) {
    lowest[seats] = Math.min(lowest[seats] ?? Infinity, lowest[seats + 1] ?? Infinity);
  }
  return { operators, lowest, starts, largest };
}
