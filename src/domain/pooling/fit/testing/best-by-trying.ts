// The best place of a newcomer by trying everything: slow, short, and judged by the checker alone, to keep the search honest.
import { checkPlan } from '../../check-plan.ts';
import type { PoolingInstance, RequestId } from '../../instance.ts';
import type { PlannedPool, PoolingPlan, PoolPlace } from '../../plan.ts';

/** By how much the plan's score can rise at most; undefined when there is no place. The newcomer is in the instance. */
export type BestGains = { readonly join: number | undefined; readonly form: number | undefined };

export function bestByTrying(instance: PoolingInstance, plan: PoolingPlan, newcomer: RequestId): BestGains {
  const gain = gainOver(instance, plan);
  const join = plan.pools.map((pool, at) => {
    const joined = { ...pool, members: [...pool.members, newcomer] };
    return gain(plan.pools.map((each, other) => (other === at ? joined : each)));
  });
  const form = poolsWith(instance, plan, newcomer).map((pool) => gain([...plan.pools, pool]));
  return { join: largest(join), form: largest(form) };
}

function gainOver(instance: PoolingInstance, plan: PoolingPlan) {
  const before = checkPlan(instance, plan).score;
  return (pools: readonly PlannedPool[]) => {
    const { broken, score } = checkPlan(instance, { format: plan.format, pools });
    return broken.length === 0 ? score - before : undefined;
  };
}

function largest(gains: readonly (number | undefined)[]): number | undefined {
  return gains.reduce(
    (best, gain) => (gain === undefined || (best !== undefined && best >= gain) ? best : gain),
    undefined,
  );
}

/** Every pool of the newcomer and some of those who wait that the rules allow beside the plan. */
function poolsWith(instance: PoolingInstance, plan: PoolingPlan, newcomer: RequestId): PlannedPool[] {
  const placed = new Set(plan.pools.flatMap(({ members }) => members));
  const others = instance.requests.map(({ id }) => id).filter((id) => id !== newcomer && !placed.has(id));
  const asked = instance.requests.find(({ id }) => id === newcomer)?.days ?? 0;
  const broken = (pool: PlannedPool) =>
    checkPlan(instance, { format: plan.format, pools: [...plan.pools, pool] }).broken.map(({ rule }) => rule);
  const found: PlannedPool[] = [];
  for (const members of subsets(others).map((chosen) => [newcomer, ...chosen])) {
    const homes = members.map((home): PoolPlace => ({ home }));
    const places = [...instance.venues.map(({ id }): PoolPlace => ({ venue: id })), ...homes];
    for (const place of places) {
      for (const { id: operator } of instance.operators) {
        const [always, ...rest] = hoursOf(asked).map((hours) => ({ operator, place, members, ...hours }));
        // Only rules 3, 11 and 12 look at the hours: what breaks another breaks it at all of them.
        if (always === undefined || broken(always).some((rule) => ![3, 11, 12].includes(rule))) continue;
        found.push(...[always, ...rest].filter((pool) => broken(pool).length === 0));
      }
    }
  }
  return found;
}

/** Up to four of them: as many as the small operators of these tests take with the newcomer. */
function subsets(items: readonly RequestId[]): RequestId[][] {
  return items
    .reduce<RequestId[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]])
    .filter(({ length }) => length > 0 && length < 5);
}

/** The days and slots at which the random cities of these tests can meet. */
function hoursOf(count: number): { readonly days: readonly number[]; readonly from: number }[] {
  const sets = [0, 1, 2, 6].reduce<number[][]>((all, day) => [...all, ...all.map((some) => [...some, day])], [[]]);
  const froms = Array.from({ length: 12 }, (_, at) => 28 + at);
  return sets.filter(({ length }) => length === count).flatMap((days) => froms.map((from) => ({ days, from })));
}
