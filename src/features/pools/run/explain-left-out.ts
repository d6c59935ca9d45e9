import { explainPlan } from '../../../domain/pooling/explain/explain-plan.ts';
import type { Remedy } from '../../../domain/pooling/explain/explanation.ts';
import type { PoolingInstance } from '../../../domain/pooling/instance.ts';
import type { PlannedPool, PoolingPlan } from '../../../domain/pooling/plan.ts';
import type { LeastChange, LeftOut } from './run-record.ts';

export interface ExplainedRun {
  readonly instance: PoolingInstance;
  readonly plan: PoolingPlan;
  /** Pools of the plan that lived before the run. */
  readonly kept: readonly PlannedPool[];
}

/** For each request that is in no pool, the hurdle that kept it out and the least that would change it. Takes a while: for the solver's thread. */
export function explainLeftOut({ instance, plan, kept }: ExplainedRun, deadline: () => boolean): LeftOut[] {
  const placed = new Set(plan.pools.flatMap(({ members }) => members));
  const explain = explainPlan(instance, plan, { kept, deadline });
  return instance.requests.flatMap(({ id }): LeftOut[] => {
    if (placed.has(id)) return [];
    const explanation = deadline() ? undefined : explain(id);
    // What was found when time struck may be a hurdle too early.
    const known = explanation?.outcome === 'not-placed' && !deadline();
    if (!known) return [{ requestId: id, reason: 'not-looked-at' }];
    const change = leastChange(explanation.remedies[0]);
    return [{ requestId: id, reason: explanation.reason, ...(change && { change }) }];
  });
}

function leastChange(remedy: Remedy | undefined): LeastChange | undefined {
  const changes = remedy?.changes ?? [];
  if (changes.length === 0) return undefined;
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const households = changes.reduce((sum, each) => sum + (each.kind === 'add-households' ? each.ids.length : 0), 0);
  return { kinds, ...(households > 0 && { households }) };
}
