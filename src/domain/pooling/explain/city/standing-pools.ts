// The plan's pools with their names looked up: what stands, and what it is worth.
import type { PoolingRules, RequestId } from '../../instance.ts';
import type { PoolingPlan, RunningPool } from '../../plan.ts';
import type { Household, Operator, Place, StandingPool } from './city.ts';

type Names = {
  readonly kept: readonly RunningPool[];
  readonly rules: PoolingRules;
  readonly byId: ReadonlyMap<RequestId, Household>;
  readonly operators: readonly Operator[];
  readonly venues: readonly Place[];
  readonly homeOf: (household: Household) => Place;
};

/** Pools that name something unknown, or seats without a price, are left out: there is nothing to say about them. */
export function standingPools(plan: PoolingPlan, names: Names): StandingPool[] {
  const operators = new Map(names.operators.map((each) => [each.operator.id, each]));
  const venues = new Map(names.venues.map((place) => [place.venue, place]));
  const running = new Map(names.kept.flatMap((pool) => pool.members.map((id) => [id, pool])));
  return plan.pools.flatMap((planned, at): StandingPool[] => {
    const members = planned.members.flatMap((id) => names.byId.get(id) ?? []);
    const operator = operators.get(planned.operator);
    const host = 'home' in planned.place ? names.byId.get(planned.place.home) : undefined;
    const place = 'venue' in planned.place ? venues.get(planned.place.venue) : host && names.homeOf(host);
    const [first] = members;
    if (members.length < planned.members.length || operator === undefined || place === undefined) return [];
    const score = scoreOf(names.rules, members, operator);
    if (first === undefined || Number.isNaN(score)) return [];
    const days = planned.days.reduce((bits, day) => bits | (1 << day), 0);
    const hours = { days, from: planned.from, to: planned.from + first.request.slots };
    const same = planned.members.map((id) => running.get(id)).find((each) => each !== undefined);
    const runs = { kept: same !== undefined, closed: same !== undefined && same.open !== true };
    return [{ at, planned, members, operator, place, ...hours, score, ...runs }];
  });
}

export function seatsOf(members: readonly Household[]): number {
  return members.reduce((sum, { request }) => sum + request.seats, 0);
}

/** Points minus weekly cents; NaN where the operator has no price for so many seats. */
export function scoreOf({ pointsPerWeight }: PoolingRules, members: readonly Household[], operator: Operator): number {
  const { days = 0, slots = 0 } = members[0]?.request ?? {};
  const weight = members.reduce((sum, { request }) => sum + request.weight, 0);
  const price = operator.operator.cents[seatsOf(members) - 1] ?? Number.NaN;
  return pointsPerWeight * weight - (price * slots * days) / 2;
}
