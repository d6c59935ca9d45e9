// A pool of the plan with its names looked up, as a newcomer meets it.
import type { PoolingInstance, PoolingOperator, PoolingRequest, Point } from '../instance.ts';
import type { PlannedPool, PoolingPlan } from '../plan.ts';

export type KnownPool = {
  /** Its position in the plan. */
  readonly at: number;
  readonly pool: PlannedPool;
  readonly operator: PoolingOperator;
  readonly point: Point;
  readonly placeSeats: number;
  readonly placeTags: readonly string[];
  readonly members: readonly PoolingRequest[];
  readonly first: PoolingRequest;
  readonly seats: number;
  readonly youngest: number;
  readonly oldest: number;
};

/** Pools that name somebody unknown are left out: `checkPlan` has refused such a plan already. */
export function knownPools({ requests, operators, venues }: PoolingInstance, plan: PoolingPlan): KnownPool[] {
  const requestById = new Map(requests.map((request) => [request.id, request]));
  const operatorById = new Map(operators.map((operator) => [operator.id, operator]));
  const venueById = new Map(venues.map((venue) => [venue.id, venue]));
  return plan.pools.flatMap((pool, at): KnownPool[] => {
    const operator = operatorById.get(pool.operator);
    const place = 'venue' in pool.place ? venueById.get(pool.place.venue) : homeOf(requestById.get(pool.place.home));
    const members = pool.members.flatMap((id) => requestById.get(id) ?? []);
    const [first] = members;
    if (operator === undefined || place === undefined || first === undefined) return [];
    const ages = members.flatMap((member) => member.ages);
    return [
      {
        at,
        pool,
        operator,
        point: place,
        placeSeats: place.seats,
        placeTags: place.tags,
        members,
        first,
        seats: members.reduce((sum, { seats }) => sum + seats, 0),
        youngest: Math.min(...ages),
        oldest: Math.max(...ages),
      },
    ];
  });
}

function homeOf(host: PoolingRequest | undefined) {
  return host && { id: host.id, lat: host.lat, lon: host.lon, seats: host.hostSeats, tags: host.homeTags };
}
