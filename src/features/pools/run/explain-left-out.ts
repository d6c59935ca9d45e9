import { explainPlan } from '../../../domain/pooling/explain.ts';
import type { PoolingInstance, PoolingRequest } from '../../../domain/pooling/instance.ts';
import type { PlannedPool } from '../../../domain/pooling/plan.ts';
import { PLAN_FORMAT } from '../../../domain/pooling/plan.ts';
import type { LeftOut } from './run-record.ts';

/**
 * For each request that is in no pool, the last hurdle that it could not pass. Each kind of help is looked at by itself,
 * with its own families and operators. Takes a while: for the solver's thread.
 */
export function explainLeftOut(
  instance: PoolingInstance,
  pools: readonly PlannedPool[],
  deadline: () => boolean,
): LeftOut[] {
  const placed = new Set(pools.flatMap(({ members }) => members));
  const plan = { format: PLAN_FORMAT, pools: [] } as const;
  return [...Map.groupBy(instance.requests, kindTag)].flatMap(([kind, requests]) => {
    const operators = instance.operators.filter(({ tags }) => tags.includes(kind));
    const explain = explainPlan({ ...instance, requests, operators }, plan);
    return requests.flatMap(({ id }): LeftOut[] => {
      if (placed.has(id)) return [];
      const explanation = deadline() ? undefined : explain(id);
      return [{ requestId: id, reason: explanation?.outcome === 'not-placed' ? explanation.reason : 'not-looked-at' }];
    });
  });
}

/** Every request that waits has exactly one (`buildInstance`). */
function kindTag({ needs }: PoolingRequest): string {
  return needs.find((tag) => tag.startsWith('help:')) ?? '';
}
