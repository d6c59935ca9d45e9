import { explainPlan } from '../../../domain/pooling/explain/explain-plan.ts';
import type { Remedy } from '../../../domain/pooling/explain/explanation.ts';
import type { PoolingInstance } from '../../../domain/pooling/instance.ts';
import type { PlannedPool, PoolingPlan } from '../../../domain/pooling/plan.ts';
import { chooseApart, nearGroupOf, type NearGroup } from './near-groups.ts';
import type { LeastChange, LeftOut } from './run-record.ts';

export interface ExplainedRun {
  readonly instance: PoolingInstance;
  readonly plan: PoolingPlan;
  /** Pools of the plan that lived before the run. */
  readonly kept: readonly PlannedPool[];
}

export interface LookedAt {
  readonly leftOut: readonly LeftOut[];
  /** Groups that could almost be made, nobody in two of them. */
  readonly near: readonly NearGroup[];
}

/**
 * For each request that is in no pool, the hurdle that kept it out and the least that would change it; and the groups that
 * miss one thing. Takes a while: for the solver's thread.
 */
export function explainLeftOut({ instance, plan, kept }: ExplainedRun, deadline: () => boolean): LookedAt {
  const placed = new Set(plan.pools.flatMap(({ members }) => members));
  const explain = explainPlan(instance, plan, { kept, deadline });
  const near: NearGroup[] = [];
  const leftOut = instance.requests.flatMap(({ id }): LeftOut[] => {
    if (placed.has(id)) return [];
    const explanation = deadline() ? undefined : explain(id);
    // What was found when time struck may be a hurdle too early.
    const known = explanation?.outcome === 'not-placed' && !deadline();
    if (!known) return [{ requestId: id, reason: 'not-looked-at' }];
    near.push(...[nearGroupOf(explanation, (member) => !placed.has(member)) ?? []].flat());
    const change = leastChange(explanation.remedies[0]);
    return [{ requestId: id, reason: explanation.reason, ...(change && { change }) }];
  });
  return { leftOut, near: chooseApart(near) };
}

function leastChange(remedy: Remedy | undefined): LeastChange | undefined {
  const changes = remedy?.changes ?? [];
  if (changes.length === 0) return undefined;
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const households = changes.reduce((sum, each) => sum + (each.kind === 'add-households' ? each.ids.length : 0), 0);
  return { kinds, ...(households > 0 && { households }) };
}
