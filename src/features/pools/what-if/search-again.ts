import type { PoolingInstance } from '../../../domain/pooling/instance.ts';
import type { PlannedPool } from '../../../domain/pooling/plan.ts';
import { PLAN_FORMAT } from '../../../domain/pooling/plan.ts';
import { noWorse, type Run } from '../../../domain/pooling/what-if/compare-runs.ts';
import { runEffort } from '../run/run-effort.ts';
import type { RunInput } from '../run/run-input.ts';
import { solveInstance } from '../solve/solve-instance.ts';

export interface KeptSearch {
  readonly input: RunInput;
  readonly seed: number;
  readonly score: number;
  readonly bound: number;
}

export type SearchedRun = { readonly kind: 'found'; readonly run: Run } | { readonly kind: 'late' | 'broken' };

/** What the run found, without the groups that lived already. */
export function runAsFound({ input, score, bound }: KeptSearch): Run {
  const { built, pools } = input;
  return newOnly(built.instance, built.kept, { pools, score, bound });
}

/** As many rounds as the run had, from its plan on; what is supposed only adds, so that plan is possible still. */
export async function searchAgain(
  { input, seed }: KeptSearch,
  instance: PoolingInstance,
  from: Run,
): Promise<SearchedRun> {
  const { kept } = input.built;
  const { iterations, seconds } = input.effort;
  const effort = { iterations, seconds: input.cutShort ? seconds : runEffort(0).seconds };
  const solved = await solveInstance(instance, { seed, threads: 1, effort, kept, start: from.plan.pools });
  if (solved.kind !== 'answered') return { kind: solved.kind };
  const { plan, score, bound } = solved.value;
  return { kind: 'found', run: noWorse(from, newOnly(instance, kept, { pools: plan.pools, score, bound })) };
}

/** Kept groups come first in a plan; their figures are not the city's to change, nor are their prices in the instance. */
function newOnly(
  instance: PoolingInstance,
  kept: readonly PlannedPool[],
  { pools, score, bound }: { readonly pools: readonly PlannedPool[]; readonly score: number; readonly bound: number },
): Run {
  const settled = new Set(kept.flatMap(({ members }) => members));
  return {
    instance: { ...instance, requests: instance.requests.filter(({ id }) => !settled.has(id)) },
    plan: { format: PLAN_FORMAT, pools: pools.slice(kept.length) },
    score,
    bound,
  };
}
