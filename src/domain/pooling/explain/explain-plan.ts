// The door of the explanations: one instance, one plan, then one household at a time.
import type { PoolingInstance, RequestId } from '../instance.ts';
import type { PoolingPlan, RunningPool } from '../plan.ts';
import { prepareCity } from './city/city.ts';
import { explainNotPlaced } from './explain-not-placed.ts';
import { explainPlaced } from './explain-placed.ts';
import type { Explanation } from './explanation.ts';

export type ExplainOptions = {
  /** True when time is up: what is left to look at is left out, and `truncated` says so. */
  readonly deadline?: () => boolean;
  /** Pools of the plan that run already, known by their members: nothing is taken from them; into open ones one may join. */
  readonly kept?: readonly RunningPool[];
};

/**
 * Explains a plan that passes `checkPlan`; of one that does not, pools that name something unknown are left out. Prepares once;
 * the function that it returns takes a request's id and costs milliseconds. It answers `unknown-request` for an id that is not
 * in the instance, and tells figures in metres, slots of 30 minutes and euro cents.
 */
export function explainPlan(
  instance: PoolingInstance,
  plan: PoolingPlan,
  { deadline = () => false, kept = [] }: ExplainOptions = {},
): (id: RequestId) => Explanation {
  const city = prepareCity(instance, plan, kept);
  return (id) => {
    const household = city.byId.get(id);
    if (household === undefined) return { outcome: 'unknown-request', request: id };
    const pool = city.poolOf[household.at];
    return pool === undefined
      ? explainNotPlaced(city, household, deadline)
      : explainPlaced(city, household, pool, deadline);
  };
}
