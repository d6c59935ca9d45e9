// What a placed household gets: its price alone and shared, and how far things are.
import { coarse } from './explanation.ts';
import type { Placed } from './explanation.ts';
import type { PoolingInstance, PoolingRequest } from './instance.ts';
import { metres } from './metres.ts';
import type { PoolingPlan } from './plan.ts';

/** Undefined when the request is in no pool of the plan, or the pool names something that the instance does not know. */
export function explainPlaced(
  instance: PoolingInstance,
  plan: PoolingPlan,
  request: PoolingRequest,
): Placed | undefined {
  const pool = plan.pools.findIndex(({ members }) => members.includes(request.id));
  const planned = plan.pools[pool];
  if (planned === undefined) return undefined;
  const members = instance.requests.filter(({ id }) => planned.members.includes(id));
  const seats = members.reduce((sum, member) => sum + member.seats, 0);
  const { place } = planned;
  const at =
    'venue' in place
      ? instance.venues.find(({ id }) => id === place.venue)
      : instance.requests.find(({ id }) => id === place.home);
  const cents = instance.operators.find(({ id }) => id === planned.operator)?.cents[seats - 1];
  if (at === undefined || cents === undefined) return undefined;
  const seatHours = (request.seats * request.days * request.slots) / 2;
  const others = members.filter((member) => member !== request).map((member) => metres(request, member));
  return {
    outcome: 'placed',
    pool,
    members: members.length,
    seats,
    aloneCents: request.soloCents,
    sharedCents: cents / seats,
    weeklyAloneCents: request.soloCents * seatHours,
    weeklySharedCents: (cents / seats) * seatHours,
    placeMetres: at === request ? 0 : metres(request, at),
    nearestMember: coarse(Math.min(...others)),
  };
}
