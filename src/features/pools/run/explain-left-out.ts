import { explainPlan } from '../../../domain/pooling/explain/explain-plan.ts';
import type { PoolingInstance } from '../../../domain/pooling/instance.ts';
import type { PlannedPool, PoolingPlan } from '../../../domain/pooling/plan.ts';
import type { LeftOut } from './run-record.ts';

export interface ExplainedRun {
  readonly instance: PoolingInstance;
  readonly plan: PoolingPlan;
  /** Pools of the plan that lived before the run. */
  readonly kept: readonly PlannedPool[];
}

/** For each request that is in no pool, the hurdle that kept it out. Takes a while: for the solver's thread. */
export function explainLeftOut({ instance, plan, kept }: ExplainedRun, deadline: () => boolean): LeftOut[] {
  const placed = new Set(plan.pools.flatMap(({ members }) => members));
  const explain = explainPlan(instance, plan, { kept, deadline });
  return instance.requests.flatMap(({ id }): LeftOut[] => {
    if (placed.has(id)) return [];
    const explanation = deadline() ? undefined : explain(id);
    // What was found when time struck may be a hurdle too early.
    const known = explanation?.outcome === 'not-placed' && !deadline();
    return [{ requestId: id, reason: known ? explanation.reason : 'not-looked-at' }];
  });
}
