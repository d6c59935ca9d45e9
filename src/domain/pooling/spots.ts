// Who can come to each place: the households within reach that accept it, and the operators within reach.
import type { Board, BoardPlace } from './board.ts';
import type { Household } from './grow-members.ts';
import { metres } from './metres.ts';
import { lowestSeatPrices } from './operator-offers.ts';
import type { StartsOf } from './operator-offers.ts';
import { countDays } from './session-starts.ts';

/** A place with the requests and operators (by index) that may meet there. */
export type Spot = {
  readonly index: number;
  readonly place: BoardPlace;
  readonly requests: readonly number[];
  readonly operators: readonly number[];
};

/** All places with those who reach and accept them (rules 5, 6, refusals of rule 7); a home lists its host too. */
export function reachablePlaces(board: Board): Spot[] {
  return board.places.map((place, index) => ({
    index,
    place,
    requests: board.requests.flatMap((request, at) => {
      if (at === place.host) return [at];
      const welcome = !request.refuses.some((tag) => place.tags.has(tag));
      return welcome && metres(request, place.at) <= request.maxMetres ? [at] : [];
    }),
    operators: board.operators.flatMap((operator, at) =>
      metres(operator, place.at) <= operator.maxMetres ? [at] : [],
    ),
  }));
}

/**
 * Places where a pool is not excluded from the start: each request listed could be served there by some operator listed,
 * as far as hours, needs and price go. A host that could not takes its home off the list.
 */
export function findSpots(board: Board, people: readonly Household[], startsOf: StartsOf): Spot[] {
  const spots = reachablePlaces(board).map((spot) => {
    const lowest = lowestSeatPrices(board, spot.operators);
    const requests = spot.requests.filter((at) => {
      const person = people[at];
      return person !== undefined && couldBeServed(board, spot, person, lowest, startsOf);
    });
    return { ...spot, requests };
  });
  return spots.filter(
    ({ requests, place }) => requests.length > 1 && (place.host < 0 || requests.includes(place.host)),
  );
}

function couldBeServed(
  board: Board,
  { place, operators }: Spot,
  { request, starts }: Household,
  lowest: readonly number[],
  startsOf: StartsOf,
): boolean {
  if ((lowest[request.seats + 1] ?? Infinity) > Math.min(request.maxCents, request.soloCents)) return false;
  const needs = request.needs.filter((tag) => !place.tags.has(tag));
  return operators.some((at) => {
    const operator = board.operators[at];
    if (operator === undefined || operator.maxSeats <= request.seats) return false;
    if (!needs.every((tag) => operator.tags.includes(tag))) return false;
    const offered = startsOf(at, request.slots);
    return starts.some((bits, from) => countDays(bits & (offered[from] ?? 0)) >= request.days);
  });
}
