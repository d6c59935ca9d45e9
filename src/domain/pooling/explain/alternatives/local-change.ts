// What a plan would lose or gain by one more pool: those in its way end, or go on without the members that it takes.
import type { PoolingRules } from '../../instance.ts';
import type { PoolingPlan } from '../../plan.ts';
import type { City, Household, StandingPool } from '../city/city.ts';
import type { Alternative } from '../explanation.ts';
import { scoreOf, seatsOf } from '../city/standing-pools.ts';

/** What is left of a pool without some of its members, when it can still meet and is worth it; undefined when it ends. */
function whatIsLeft(
  rules: PoolingRules,
  { members, operator, place }: StandingPool,
  taken: readonly Household[],
): { readonly members: readonly Household[]; readonly score: number } | undefined {
  const gone = new Set(taken.map(({ at }) => at));
  const rest = members.filter(({ at }) => !gone.has(at));
  const seats = seatsOf(rest);
  const price = operator.operator.cents[seats - 1] ?? Infinity;
  if (rest.length < 2 || seats < operator.operator.minSeats) return undefined;
  if (place.host !== undefined && gone.has(place.host.at)) return undefined;
  if (rest.some(({ ceiling }) => price > ceiling * seats)) return undefined;
  const score = scoreOf(rules, rest, operator);
  return score < 0 ? undefined : { members: rest, score };
}

/** A pool of the plan that would lose members, and the points that the plan would lose by it. */
export type Touched = {
  readonly pool: StandingPool;
  readonly taken: readonly Household[];
  readonly goesOn: boolean;
  readonly loss: number;
};

/** The plan's pools that a new pool with these members would take somebody from. */
export function poolsTouched(city: City, members: readonly Household[]): Touched[] {
  const pools = Map.groupBy(members, ({ at }) => city.poolOf[at]);
  return [...pools].flatMap(([pool, taken]): Touched[] => {
    if (pool === undefined) return [];
    const rest = whatIsLeft(city.instance.rules, pool, taken);
    return [{ pool, taken, goesOn: rest !== undefined, loss: pool.score - (rest?.score ?? 0) }];
  });
}

/** The plan with an alternative in it: what is against it ends or goes on smaller. Its score is the plan's plus `scoreChange`. */
export function withAlternative(plan: PoolingPlan, { pool, against }: Alternative): PoolingPlan {
  const changed = new Map(against.map((obstacle) => [obstacle.pool, obstacle]));
  const pools = plan.pools.flatMap((standing, at) => {
    const obstacle = changed.get(at);
    if (obstacle === undefined) return [standing];
    if (!obstacle.goesOn) return [];
    return [{ ...standing, members: standing.members.filter((id) => !obstacle.households.includes(id)) }];
  });
  return { format: plan.format, pools: [...pools, pool] };
}
