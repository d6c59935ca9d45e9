// The instance laid out for solving: canonical order, places as one list, kept pools taken off the table.
import { avoidances, orderOperators, orderRequests, orderVenues } from './canonical-order.ts';
import type {
  Point,
  PoolingInstance,
  PoolingOperator,
  PoolingRequest,
  PoolingRules,
  PoolingVenue,
} from './instance.ts';
import { keptSessions } from './kept-sessions.ts';
import type { KeptSessions } from './kept-sessions.ts';
import type { PlannedPool } from './plan.ts';

/** A venue (`venue` is its index, `host` is -1) or a home (`host` is its request's index, `venue` is -1). */
export type BoardPlace = {
  readonly at: Point;
  readonly seats: number;
  readonly tags: ReadonlySet<string>;
  readonly venue: number;
  readonly host: number;
};

/** Everything is named by its index from here on; ids come back when the plan is written. */
export type Board = {
  readonly rules: PoolingRules;
  /** Requests still to be placed. */
  readonly requests: readonly PoolingRequest[];
  readonly operators: readonly PoolingOperator[];
  readonly venues: readonly PoolingVenue[];
  /** Venues first, then the homes that can take at least one more household. */
  readonly places: readonly BoardPlace[];
  /** For each request, the indexes of those it must not meet. */
  readonly avoids: readonly ReadonlySet<number>[];
  readonly kept: KeptSessions;
};

export function layOut(instance: PoolingInstance, kept: readonly PlannedPool[] = []): Board {
  const placed = new Set(kept.flatMap((pool) => pool.members));
  const requests = orderRequests(instance.requests.filter((request) => !placed.has(request.id)));
  const venues = orderVenues(instance.venues);
  const avoided = avoidances(requests);
  const index = new Map(requests.map((request, at) => [request.id, at]));
  return {
    rules: instance.rules,
    requests,
    operators: orderOperators(instance.operators),
    venues,
    places: [
      ...venues.map((venue, at) => ({ at: venue, seats: venue.seats, tags: new Set(venue.tags), venue: at, host: -1 })),
      ...requests.flatMap((home, at) =>
        home.hostSeats > home.seats
          ? [{ at: home, seats: home.hostSeats, tags: new Set(home.homeTags), venue: -1, host: at }]
          : [],
      ),
    ],
    avoids: requests.map(({ id }) => new Set([...(avoided.get(id) ?? [])].flatMap((other) => index.get(other) ?? []))),
    kept: keptSessions(instance, kept),
  };
}
