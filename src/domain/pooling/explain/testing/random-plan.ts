// A plan for a small city as chance would have it: far from the best, so that much is left to explain.
import type { PoolingInstance } from '../../instance.ts';
import { PLAN_FORMAT } from '../../plan.ts';
import type { PlannedPool, PoolingPlan } from '../../plan.ts';
import { shuffled } from '../../random-from.ts';
import { writeTry } from './every-try.ts';
import { isFeasible, triesOf } from './every-case.ts';

/** Each household in turn makes some pool with others who wait, or none. */
export function randomPlan(instance: PoolingInstance, random: () => number): PoolingPlan {
  let pools: readonly PlannedPool[] = [];
  for (const own of shuffled(instance.requests, random)) {
    const placed = pools.some(({ members }) => members.includes(own.id));
    if (placed || random() < 0.4) continue;
    const plan = { format: PLAN_FORMAT, pools } as const;
    const possible = triesOf({ instance, plan, kept: [], own }).beside.filter(isFeasible);
    const chosen = possible[Math.floor(random() * possible.length)];
    if (chosen === undefined) continue;
    pools = [...pools, writeTry(chosen)];
  }
  return { format: PLAN_FORMAT, pools };
}
