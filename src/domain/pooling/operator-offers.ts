// What each operator can offer: sessions by length, prices by number of seats.
import type { Board } from './board.ts';
import { sessionStarts } from './session-starts.ts';
import type { SessionStarts } from './session-starts.ts';

export type StartsOf = (operator: number, slots: number) => SessionStarts;

/** Starts of every operator for sessions of a given length, computed once per length. */
export function operatorStarts(board: Board): StartsOf {
  const known = new Map<number, SessionStarts[]>();
  return (operator, slots) => {
    let starts = known.get(slots);
    if (starts === undefined) {
      starts = board.operators.map(({ windows }) => sessionStarts(windows, slots));
      known.set(slots, starts);
    }
    return starts[operator] ?? new Uint8Array(0);
  };
}

/**
 * For each number of seats k, the lowest price per seat and hour that a pool of k seats or more can reach with these
 * operators, in cents (Infinity when none can): a household that cannot pay it at k need not be tried in larger pools.
 */
export function lowestSeatPrices(board: Board, operators: readonly number[]): number[] {
  const most = Math.max(0, ...operators.map((at) => board.operators[at]?.maxSeats ?? 0));
  const lowest: number[] = Array.from({ length: most + 2 }, () => Infinity);
  for (let seats = most; seats > 0; seats--) {
    const prices = operators.map((at) => {
      const operator = board.operators[at];
      if (operator === undefined || seats < operator.minSeats || seats > operator.maxSeats) return Infinity;
      return (operator.cents[seats - 1] ?? Infinity) / seats;
    });
    lowest[seats] = Math.min(lowest[seats + 1] ?? Infinity, ...prices);
  }
  return lowest;
}
