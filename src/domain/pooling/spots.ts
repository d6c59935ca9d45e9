// Who can come to each place: the households within reach that accept it, and the operators within reach.
import type { Board, BoardPlace } from './board.ts';
import { metres } from './metres.ts';

/** A place with the requests and operators (by index) that rules 5, 6 and the refusals of rule 7 admit there. */
export type Spot = {
  readonly index: number;
  readonly place: BoardPlace;
  readonly requests: readonly number[];
  readonly operators: readonly number[];
};

/** All places where two requests and an operator can be; homes list their host among the requests. */
export function findSpots(board: Board): Spot[] {
  const spots = board.places.map((place, index) => ({
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
  return spots.filter((spot) => spot.requests.length > 1 && spot.operators.length > 0);
}
