// The door of this folder: where one newcomer fits in a plan as it runs.
import { checkPlan } from '../check-plan.ts';
import type { PoolingInstance, PoolingRequest, RequestId } from '../instance.ts';
import type { PoolingPlan } from '../plan.ts';
import { layOutCity } from './city.ts';
import type { City } from './city.ts';
import type { Fit, Hurdle, NearMiss } from './fit.ts';
import { formPools } from './form-pools.ts';
import { household } from './household.ts';
import { joinPools } from './join-pools.ts';
import { missForming } from './miss-forming.ts';
import { knownPools } from './known-pool.ts';
import type { KnownPool } from './known-pool.ts';
import type { Change } from './relaxations.ts';
import { budgetOf } from './search-groups.ts';

/** Places to tell of each kind: more than these nobody weighs at a desk. */
const MOST = 5;

/** How far is looked before an answer says that it is not exhaustive. */
export type Effort = {
  /** Groups that may be made for one newcomer; a quarter of a real city has tens. */
  readonly groups: number;
  /** Groups that may be made for each thing that could change, where there is no place. */
  readonly missGroups: number;
  /** Which things that could change are looked at; all of them, unless it says. */
  readonly changes?: readonly Change[];
};

/** For advice to somebody who sits at the desk: tens of milliseconds where a city is full. */
const THOROUGH: Effort = { groups: 10_000, missGroups: 3000 };

/**
 * Lays out a plan once, in time that grows with the city; the function it returns takes milliseconds. A newcomer is named
 * when it is in the instance; one who is not, or who would ask otherwise than its record says, is handed in as a request
 * that has passed `parseInstance`. Nothing is changed: who takes a place is for the caller to write into a new plan.
 *
 * Throws a RangeError when the plan does not pass `checkPlan`.
 */
export function prepareFit(
  instance: PoolingInstance,
  plan: PoolingPlan,
  effort: Effort = THOROUGH,
): (newcomer: RequestId | PoolingRequest) => Fit {
  const [fault] = checkPlan(instance, { format: plan.format, pools: plan.pools }).broken;
  if (fault !== undefined) throw new RangeError(`pool ${fault.pool} breaks rule ${fault.rule}: ${fault.code}`);
  return prepareCheckedFit(instance, plan, effort);
}

/** The same in a plan that has just passed `checkPlan` on that instance. */
export function prepareCheckedFit(
  instance: PoolingInstance,
  plan: PoolingPlan,
  effort: Effort,
): (newcomer: RequestId | PoolingRequest) => Fit {
  const city = layOutCity(instance, plan);
  const running = knownPools(instance, plan);
  return (newcomer) => {
    const id = typeof newcomer === 'string' ? newcomer : newcomer.id;
    const request = typeof newcomer === 'string' ? city.requests.get(newcomer) : newcomer;
    if (request === undefined) return { outcome: 'unknown-request', request: id };
    const pool = city.poolOf.get(id);
    return pool === undefined ? fitNewcomer(city, running, request, effort) : { outcome: 'already-placed', pool };
  };
}

function fitNewcomer(city: City, running: readonly KnownPool[], request: PoolingRequest, effort: Effort): Fit {
  const newcomer = household(request);
  const { toJoin, misses } = joinPools(city.instance, running, newcomer, MOST);
  const budget = budgetOf(effort.groups);
  const toForm = formPools(city, newcomer, MOST, budget);
  const exhaustive = !budget.cut;
  if (toJoin.length + toForm.length > 0)
    return { outcome: 'places', toJoin, toForm, misses: nearestOfEach(misses), exhaustive };
  const both = [...nearestOfEach(misses), ...missForming(city, newcomer, effort.missGroups, effort.changes)];
  return { outcome: 'no-place', toJoin, toForm, misses: both, exhaustive };
}

/** Of misses by the same kind of hurdle, the one that is missed by least. */
function nearestOfEach(misses: readonly NearMiss[]): NearMiss[] {
  const nearest = new Map<Hurdle['code'], NearMiss>();
  for (const miss of misses) {
    const known = nearest.get(miss.hurdle.code);
    if (known === undefined || amountOf(miss.hurdle) < amountOf(known.hurdle)) nearest.set(miss.hurdle.code, miss);
  }
  return [...nearest.values()];
}

/** How much of its own measure a hurdle asks for; only hurdles of one kind compare. */
function amountOf(hurdle: Hurdle): number {
  switch (hurdle.code) {
    case 'too-far':
      return hurdle.metres;
    case 'price':
    case 'above-alone':
    case 'price-for-member':
      return hurdle.cents;
    case 'hours':
    case 'nobody-free':
      return hurdle.slots;
    case 'operator-full':
    case 'place-full':
      return hurdle.seats;
    case 'need-not-met':
    case 'place-refused':
      return hurdle.tags.length;
    case 'ages':
      return hurdle.years;
    case 'other-sessions':
      return hurdle.days + hurdle.slots;
  }
}
