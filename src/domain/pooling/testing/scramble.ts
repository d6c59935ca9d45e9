// Ways to say the same city differently, and to make a plan wrong.
import { DAYS_PER_WEEK } from '../instance.ts';
import type { OperatorId, Point, PoolingInstance, RequestId, VenueId, Window } from '../instance.ts';
import type { PlannedPool, PoolingPlan } from '../plan.ts';
import { randomFrom, shuffled } from '../random-from.ts';

/** The same records in another order, under other names. */
export function renamed(instance: PoolingInstance, seed: number): PoolingInstance {
  const random = randomFrom(seed);
  const names = (ids: readonly string[]) =>
    new Map(shuffled([...ids.keys()], random).map((name, at) => [ids[at], `n${name}`]));
  const requests = names(instance.requests.map(({ id }) => id));
  const request = (id: RequestId) => (requests.get(id) ?? id) as RequestId;
  const operators = names(instance.operators.map(({ id }) => id));
  const venues = names(instance.venues.map(({ id }) => id));
  return {
    ...instance,
    requests: shuffled(instance.requests, random).map((each) => {
      return { ...each, id: request(each.id), avoid: shuffled(each.avoid, random).map(request) };
    }),
    operators: shuffled(instance.operators, random).map((each) => ({
      ...each,
      id: operators.get(each.id) as OperatorId,
    })),
    venues: shuffled(instance.venues, random).map((each) => ({ ...each, id: venues.get(each.id) as VenueId })),
  };
}

/** The same week, begun `days` later. */
export function movedBy(instance: PoolingInstance, days: number): PoolingInstance {
  const move = (windows: readonly Window[]) =>
    windows.map((window) => ({ ...window, day: (window.day + days) % DAYS_PER_WEEK }));
  return {
    ...instance,
    requests: instance.requests.map((each) => ({ ...each, windows: move(each.windows) })),
    operators: instance.operators.map((each) => ({ ...each, windows: move(each.windows) })),
  };
}

/** The same city, as many degrees farther east: every distance stays. */
export function movedEast(instance: PoolingInstance, degrees: number): PoolingInstance {
  const move = <T extends Point>(record: T): T => ({ ...record, lon: record.lon + degrees });
  return {
    ...instance,
    requests: instance.requests.map(move),
    operators: instance.operators.map(move),
    venues: instance.venues.map(move),
  };
}

/** The plan with one to three things changed at random: mostly broken, in every way that the format can say. */
export function spoiled(instance: PoolingInstance, plan: PoolingPlan, seed: number): PoolingPlan {
  const random = randomFrom(seed);
  const any = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const request = () => any(instance.requests)?.id ?? ('nobody' as RequestId);
  const changes: readonly ((pool: PlannedPool) => PlannedPool)[] = [
    (pool) => ({ ...pool, members: [...pool.members, request()] }),
    (pool) => ({ ...pool, members: pool.members.slice(1).concat(request()) }),
    (pool) => ({ ...pool, members: pool.members.slice(0, 1) }),
    (pool) => ({ ...pool, members: [...pool.members, 'nobody' as RequestId] }),
    (pool) => ({ ...pool, operator: any(instance.operators)?.id ?? pool.operator }),
    (pool) => ({ ...pool, operator: 'nobody' as OperatorId }),
    (pool) => ({ ...pool, place: { home: request() } }),
    (pool) => ({ ...pool, place: { venue: any(instance.venues)?.id ?? ('nowhere' as VenueId) } }),
    (pool) => ({ ...pool, place: { home: 'nobody' as RequestId } }),
    (pool) => ({ ...pool, from: pool.from + (any([-1, 1, 2, 0.5]) ?? 1) }),
    (pool) => ({ ...pool, days: pool.days.map((day) => day + 1) }),
    (pool) => ({ ...pool, days: [...pool.days, any([0, 1, 2, 7, 0.5]) ?? 0] }),
    (pool) => ({ ...pool, days: pool.days.slice(1) }),
  ];
  let pools = random() < 0.3 ? [...plan.pools, ...plan.pools.slice(0, 1)] : plan.pools;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const at = Math.floor(random() * pools.length);
    const change = any(changes);
    pools = pools.map((pool, each) => (each === at && change !== undefined ? change(pool) : pool));
  }
  return { ...plan, pools };
}
