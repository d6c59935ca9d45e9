// What the plan's score would change by, for the best other pool of a household, by trying them all.
import { checkPlan } from '../../check-plan.ts';
import { PLAN_FORMAT } from '../../plan.ts';
import type { PlannedPool } from '../../plan.ts';
import { writeTry } from './every-try.ts';
import { isFeasible } from './every-case.ts';
import type { Case, Tries } from './every-case.ts';

/** Undefined when there is none, or when the household's own pool runs already. */
export function bestChange(given: Case, { all }: Tries): number | undefined {
  const { plan, kept, own } = given;
  const mine = plan.pools.find(({ members }) => members.includes(own.id));
  if (mine !== undefined && kept.some(({ members }) => members.some((id) => mine.members.includes(id))))
    return undefined;
  const others = all
    .filter(isFeasible)
    .map(writeTry)
    .filter(({ members }) => mine === undefined || !sameMembers(members, mine.members));
  const changes = others.map((pool) => changeBy(given, pool));
  return changes.length > 0 ? Math.max(...changes) : undefined;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** With the pool in it, each other one ends that clashes, goes on with the members left if that is worth it, or stays. */
function changeBy({ instance, plan }: Case, pool: PlannedPool): number {
  const worth = (...pools: PlannedPool[]) => {
    const { broken, score } = checkPlan(instance, { format: PLAN_FORMAT, pools });
    return broken.length > 0 ? undefined : score;
  };
  const before = plan.pools.reduce((sum, each) => sum + (worth(each) ?? 0), 0);
  const after = plan.pools.reduce(
    (sum, each) => {
      const members = each.members.filter((id) => !pool.members.includes(id));
      const rest = members.length === 0 ? undefined : { ...each, members };
      if (rest === undefined || worth(pool, rest) === undefined) return sum;
      const left = worth(rest) ?? 0;
      return sum + (rest.members.length < each.members.length ? Math.max(0, left) : left);
    },
    worth(pool) ?? 0,
  );
  return after - before;
}
