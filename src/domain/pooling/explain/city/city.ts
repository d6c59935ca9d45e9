// An instance and a plan laid out for asking many times: what can be known once is known here.
import type { PoolingInstance, PoolingOperator, PoolingRequest, Point, RequestId, VenueId } from '../../instance.ts';
import type { PlannedPool, PoolingPlan, RunningPool } from '../../plan.ts';
import { sessionStarts } from '../../session-starts.ts';
import type { DayBits, SessionStarts } from '../../session-starts.ts';
import { newNames } from '../changes/new-names.ts';
import type { NewNames } from '../changes/new-names.ts';
import { busyIn } from './busy-days.ts';
import type { BusyAt } from './busy-days.ts';
import { offersOf } from './offers.ts';
import type { OfferAt } from './offers.ts';
import { servedNeeds } from './served-needs.ts';
import type { ServedNeeds } from './served-needs.ts';
import { standingPools } from './standing-pools.ts';

/** One household, `at` its position in the instance. */
export type Household = {
  readonly at: number;
  readonly request: PoolingRequest;
  readonly youngest: number;
  readonly oldest: number;
  /** Cents per seat and hour that it accepts at most: what it can pay, and no more than alone. */
  readonly ceiling: number;
  readonly starts: SessionStarts;
};

export type Operator = {
  readonly at: number;
  readonly operator: PoolingOperator;
  readonly tags: ReadonlySet<string>;
};

/** Where a pool can meet: a venue, or the home of `host`. `key` is its own among all places; -1 for one that is not yet. */
export type Place = {
  readonly key: number;
  readonly point: Point;
  readonly seats: number;
  readonly tags: ReadonlySet<string>;
  readonly venue: VenueId | undefined;
  readonly host: Household | undefined;
};

/** A pool of the plan with its names looked up, `at` its position there. */
export type StandingPool = {
  readonly at: number;
  readonly planned: PlannedPool;
  readonly members: readonly Household[];
  readonly operator: Operator;
  readonly place: Place;
  readonly days: DayBits;
  readonly from: number;
  readonly to: number;
  /** What it adds to the plan's score. */
  readonly score: number;
  /** It runs already, and nothing may be taken from it. */
  readonly kept: boolean;
  /** Nobody may join it: it runs, and is not open. */
  readonly closed: boolean;
};

export type City = {
  readonly instance: PoolingInstance;
  readonly plan: PoolingPlan;
  readonly byId: ReadonlyMap<RequestId, Household>;
  /** Households that ask for as many days of as many slots. */
  readonly alike: (household: Household) => readonly Household[];
  /** Whom each household, by its position, must not meet: either side's list counts. */
  readonly avoided: readonly ReadonlySet<number>[];
  readonly venues: readonly Place[];
  readonly homeOf: (household: Household) => Place;
  readonly operators: readonly Operator[];
  readonly offerAt: OfferAt;
  readonly served: ServedNeeds;
  readonly names: NewNames;
  readonly pools: readonly StandingPool[];
  /** The pool of each household, by the household's position; undefined for those who wait. */
  readonly poolOf: readonly (StandingPool | undefined)[];
  readonly poolsOfOperator: readonly (readonly StandingPool[])[];
  readonly poolsAtVenue: readonly (readonly StandingPool[])[];
  readonly busyAt: BusyAt;
};

/** `kept`: pools of the plan that run already, known by their members. */
export function prepareCity(instance: PoolingInstance, plan: PoolingPlan, kept: readonly RunningPool[]): City {
  const households = instance.requests.map(readHousehold);
  const byId = new Map(households.map((household) => [household.request.id, household]));
  const alike = Map.groupBy(households, demandOf);
  const operators = instance.operators.map((operator, at) => ({ at, operator, tags: new Set(operator.tags) }));
  const venues = instance.venues.map((venue, key): Place => {
    return { key, point: venue, seats: venue.seats, tags: new Set(venue.tags), venue: venue.id, host: undefined };
  });
  const homes: Place[] = [];
  const homeOf = (household: Household) => (homes[household.at] ??= readHome(household, venues.length));
  const pools = standingPools(plan, { kept, rules: instance.rules, byId, operators, venues, homeOf });
  const poolOf = new Map(pools.flatMap((pool) => pool.members.map((member) => [member.at, pool])));
  const byOperator = Map.groupBy(pools, ({ operator }) => operator.at);
  const byPlace = Map.groupBy(pools, ({ place }) => place.key);
  const poolsOfOperator = operators.map(({ at }) => byOperator.get(at) ?? []);
  const poolsAtVenue = venues.map(({ key }) => byPlace.get(key) ?? []);
  return {
    instance,
    plan,
    byId,
    alike: (household) => alike.get(demandOf(household)) ?? [],
    avoided: whoAvoidsWhom(households, byId),
    venues,
    homeOf,
    operators,
    offerAt: offersOf(instance),
    served: servedNeeds(instance),
    names: newNames(instance),
    pools,
    poolOf: households.map(({ at }) => poolOf.get(at)),
    poolsOfOperator,
    poolsAtVenue,
    busyAt: busyIn({ moveSlots: instance.rules.moveSlots, poolsOfOperator, poolsAtVenue }),
  };
}

export function readHousehold(request: PoolingRequest, at: number): Household {
  return {
    at,
    request,
    youngest: Math.min(...request.ages),
    oldest: Math.max(...request.ages),
    ceiling: Math.min(request.maxCents, request.soloCents),
    starts: sessionStarts(request.windows, request.slots),
  };
}

export function readHome(household: Household, venues: number): Place {
  const { request, at } = household;
  const { hostSeats, homeTags } = request;
  return {
    key: venues + at,
    point: request,
    seats: hostSeats,
    tags: new Set(homeTags),
    venue: undefined,
    host: household,
  };
}

function demandOf({ request }: Household): number {
  return request.days * 1000 + request.slots;
}

function whoAvoidsWhom(
  households: readonly Household[],
  byId: ReadonlyMap<RequestId, Household>,
): ReadonlySet<number>[] {
  const avoided = households.map(() => new Set<number>());
  for (const { at, request } of households) {
    for (const id of request.avoid) {
      const other = byId.get(id);
      if (other === undefined) continue;
      avoided[at]?.add(other.at);
      avoided[other.at]?.add(at);
    }
  }
  return avoided;
}
