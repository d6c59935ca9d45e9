// Who can come where: for each household and each operator, the places within reach; for each place, who reaches it.
import type { Point } from '../instance.ts';
import { metres } from '../metres.ts';
import type { Board } from './board.ts';

export type Reach = {
  /** For each request, the places (ascending) that it reaches and does not refuse, its own home included. */
  readonly placesOf: readonly Int32Array[];
  /** For each place, the requests (ascending) of `placesOf`, and the operators whose radius holds it. */
  readonly requestsAt: readonly (readonly number[])[];
  readonly operatorsAt: readonly (readonly number[])[];
};

/** Rules 5, 6 and 7 as far as one household or one operator and a place are concerned. */
export function findReach(board: Board): Reach {
  const points = board.places.map((place) => place.at);
  const requestsAt: number[][] = board.places.map(() => []);
  const placesOf = board.requests.map((request, at) => {
    const accepted = nearIndexes(points, request, request.maxMetres).filter((place) => {
      const { host, tags } = board.places[place] ?? { host: -1, tags: new Set<string>() };
      return host === at || !request.refuses.some((tag) => tags.has(tag));
    });
    for (const place of accepted) requestsAt[place]?.push(at);
    return Int32Array.from(accepted);
  });
  const operatorsAt: number[][] = board.places.map(() => []);
  for (const [at, operator] of board.operators.entries()) {
    for (const place of nearIndexes(points, operator, operator.maxMetres)) operatorsAt[place]?.push(at);
  }
  return { placesOf, requestsAt, operatorsAt };
}

/** Metres in one degree of latitude, a little less than the true figure so that nothing within reach is left out. */
const METRES_PER_DEGREE = 111_000;

function nearIndexes(points: readonly Point[], from: Point, radius: number): number[] {
  const degrees = radius / METRES_PER_DEGREE;
  const near: number[] = [];
  for (const [at, point] of points.entries()) {
    if (Math.abs(point.lat - from.lat) <= degrees + 1e-9 && metres(from, point) <= radius) near.push(at);
  }
  return near;
}
