// A plan laid out for questions about newcomers: who waits, which places there are, which hours are free.
import type { PoolingInstance, PoolingRequest, RequestId } from '../instance.ts';
import type { PoolingPlan } from '../plan.ts';
import { freeHours } from './free-hours.ts';
import type { FreeHours } from './free-hours.ts';
import { household, sessionsKey } from './household.ts';
import type { Household } from './household.ts';
import { homePlace, venuePlace } from './place.ts';
import type { Place } from './place.ts';

export type City = {
  readonly instance: PoolingInstance;
  readonly plan: PoolingPlan;
  readonly requests: ReadonlyMap<RequestId, PoolingRequest>;
  /** Position in the plan of the pool that a request is in. */
  readonly poolOf: ReadonlyMap<RequestId, number>;
  /** Households in no pool, by the sessions that they ask for (`sessionsKey`). */
  readonly waiting: ReadonlyMap<string, readonly Household[]>;
  readonly venues: readonly Place[];
  /** The home of a household, as a place; made once for those that wait. */
  readonly homeOf: (host: Household) => Place;
  readonly hours: FreeHours;
};

export function layOutCity(instance: PoolingInstance, plan: PoolingPlan): City {
  const { operators, venues } = instance;
  const requests = new Map(instance.requests.map((request) => [request.id, request]));
  const poolOf = new Map(plan.pools.flatMap(({ members }, at) => members.map((id) => [id, at] as const)));
  const waiting = instance.requests.filter(({ id }) => !poolOf.has(id)).map(household);
  const slotsOf = (first: RequestId | undefined) => (first === undefined ? undefined : requests.get(first)?.slots) ?? 0;
  const hours = freeHours(instance, plan.pools, ({ members }) => slotsOf(members[0]));
  const homes = new WeakMap<Household, Place>();
  return {
    instance,
    plan,
    requests,
    poolOf,
    waiting: Map.groupBy(waiting, ({ request }) => sessionsKey(request)),
    venues: venues.map((venue) => venuePlace(venue, operators, hours)),
    homeOf: (host) => {
      const home = homes.get(host) ?? homePlace(host, operators, hours);
      homes.set(host, home);
      return home;
    },
    hours,
  };
}
