// Who can come where: for each household and each operator, the places within reach; for each place, who reaches it.
import type { Point, PoolingRequest } from '../instance.ts';
import { metres } from '../metres.ts';
import type { Board, BoardPlace } from './board.ts';

export type Reach = {
  /** For each request, the places (ascending) that it reaches and does not refuse, its own home included. */
  readonly placesOf: readonly Int32Array[];
  /** For each place, the requests (ascending) of `placesOf`, and the operators whose radius holds it. */
  readonly requestsAt: readonly (readonly number[])[];
  readonly operatorsAt: readonly (readonly number[])[];
  /** Time was up before all had been measured: the requests that were left reach venues and their own home only. */
  readonly partial: boolean;
};

/** Requests between two looks at the clock. */
const CLOCK_EVERY = 16;

/**
 * Rules 2, 5, 6 and 7 as far as one household or one operator and a place are concerned: the home of somebody who asks for
 * other sessions is no place. Where all live at one spot and can host there are millions of pairs: `late` ends it.
 */
export function findReach(board: Board, late: () => boolean): Reach {
  const { places, requests } = board;
  const requestsAt: number[][] = places.map(() => []);
  const ownHome = new Map(places.map(({ host }, place) => [host, place]));
  const everywhere = [...places.keys()];
  let partial = false;
  const placesOf = requests.map((request, at) => {
    partial ||= at % CLOCK_EVERY === 0 && late();
    const looked = partial ? [...board.venues.keys(), ...listOf(ownHome.get(at))] : everywhere;
    const near = nearIndexes(places, looked, request, (place) => {
      if (place.host === at) return true;
      if (place.host >= 0 && !sameSessions(request, requests[place.host])) return false;
      return !request.refuses.some((tag) => place.tags.has(tag));
    });
    for (const place of near) requestsAt[place]?.push(at);
    return Int32Array.from(near);
  });
  const operatorsAt: number[][] = places.map(() => []);
  for (const [at, operator] of board.operators.entries()) {
    for (const place of nearIndexes(places, everywhere, operator, () => true)) operatorsAt[place]?.push(at);
  }
  return { placesOf, requestsAt, operatorsAt, partial };
}

function listOf(place: number | undefined): number[] {
  return place === undefined ? [] : [place];
}

function sameSessions(request: PoolingRequest, host: PoolingRequest | undefined): boolean {
  return host !== undefined && host.days === request.days && host.slots === request.slots;
}

/** Metres in one degree of latitude, a little less than the true figure so that nothing within reach is left out. */
const METRES_PER_DEGREE = 111_000;

function nearIndexes(
  places: readonly BoardPlace[],
  looked: readonly number[],
  from: Point & { readonly maxMetres: number },
  suits: (place: BoardPlace) => boolean,
): number[] {
  const degrees = from.maxMetres / METRES_PER_DEGREE + 1e-9;
  const near: number[] = [];
  for (const at of looked) {
    const place = places[at];
    if (place === undefined || Math.abs(place.at.lat - from.lat) > degrees || !suits(place)) continue;
    if (metres(from, place.at) <= from.maxMetres) near.push(at);
  }
  return near;
}
