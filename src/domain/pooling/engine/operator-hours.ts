// What operators can offer: sessions by length, prices by number of seats.
import { sessionStarts } from '../session-starts.ts';
import type { SessionStarts } from '../session-starts.ts';
import type { Board } from './board.ts';

export type StartsOf = (operator: number, slots: number) => SessionStarts;

/** Starts of every operator for sessions of a given length, computed once per length. */
export function operatorStarts({ operators }: Board): StartsOf {
  const known = new Map<number, SessionStarts[]>();
  return (operator, slots) => {
    let starts = known.get(slots);
    if (starts === undefined) {
      starts = operators.map(({ windows }) => sessionStarts(windows, slots));
      known.set(slots, starts);
    }
    return starts[operator] ?? new Uint8Array(0);
  };
}

/**
 * For each number of seats k, the lowest price per seat and hour that a pool of k seats or more can reach, in cents
 * (Infinity when none can): a company that cannot pay it at k need not grow any further.
 */
export function lowestSeatPrices({ operators }: Board): number[] {
  const most = operators.reduce((seats, { maxSeats }) => Math.max(seats, maxSeats), 0);
  const lowest: number[] = Array.from({ length: most + 2 }, () => Infinity);
  for (let seats = most; seats > 0; seats--) {
    let price = lowest[seats + 1] ?? Infinity;
    for (const { minSeats, maxSeats, cents } of operators) {
      if (maxSeats >= seats && minSeats <= seats) price = Math.min(price, (cents[seats - 1] ?? Infinity) / seats);
    }
    lowest[seats] = price;
  }
  return lowest;
}
