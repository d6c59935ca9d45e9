// Whether a remedy keeps its promise: the rules are asked again, on the instance as it would be.
import { checkPlan } from '../../check-plan.ts';
import type { PoolingInstance } from '../../instance.ts';
import type { PlannedPool, PoolingPlan } from '../../plan.ts';
import { PLAN_FORMAT } from '../../plan.ts';
import { applyChange } from './apply-change.ts';
import type { City } from '../city/city.ts';
import type { Remedy } from '../explanation.ts';

type Promised = Pick<Remedy, 'changes' | 'fits' | 'joins' | 'pool'>;

/** The plan in which a remedy claims that its pool is valid, once its changes are made. */
export function planWith(plan: PoolingPlan, { fits, joins, pool }: Promised): PoolingPlan {
  if (fits === 'by-itself') return { format: PLAN_FORMAT, pools: [pool] };
  if (fits === 'in-a-pool-of-the-plan') return { format: PLAN_FORMAT, pools: plan.pools.with(joins ?? 0, pool) };
  return { format: PLAN_FORMAT, pools: [...plan.pools, pool] };
}

/**
 * Looks only at the part of the city that the pool has to do with: other pools of its operator, at its venue or with its
 * members, and whoever is in them. No rule ties it to anything else, and a city is large.
 */
export function keepsPromise(city: City, remedy: Promised): boolean {
  const { fits, joins, pool } = remedy;
  const changed = joins === undefined ? undefined : city.plan.pools[joins];
  const beside = city.plan.pools.filter((other) => other !== changed && touches(other, pool));
  const pools = fits === 'by-itself' ? [pool] : [pool, ...beside];
  const part = partOf(city, pools);
  const instance = remedy.changes.reduce((before, change) => applyChange(before, change), part);
  return checkPlan(instance, { format: PLAN_FORMAT, pools }).broken.length === 0;
}

function touches(a: PlannedPool, b: PlannedPool): boolean {
  return (
    a.operator === b.operator ||
    ('venue' in a.place && 'venue' in b.place && a.place.venue === b.place.venue) ||
    a.members.some((id) => b.members.includes(id))
  );
}

function partOf({ instance, byId }: City, pools: readonly PlannedPool[]): PoolingInstance {
  const members = new Set(pools.flatMap(({ members }) => members));
  const operators = new Set(pools.map(({ operator }) => operator));
  const venues = new Set(pools.flatMap(({ place }) => ('venue' in place ? [place.venue] : [])));
  return {
    ...instance,
    requests: [...members].flatMap((id) => byId.get(id)?.request ?? []),
    operators: instance.operators.filter(({ id }) => operators.has(id)),
    venues: instance.venues.filter(({ id }) => venues.has(id)),
  };
}
