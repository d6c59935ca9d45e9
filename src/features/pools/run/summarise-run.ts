import { checkPlan } from '../../../domain/pooling/check-plan.ts';
import { poolingFigures } from '../../../domain/pooling/figures.ts';
import type { BuiltInstance } from './build-instance.ts';
import type { PoolingFacts } from './pooling-facts.ts';
import { mostServed } from './most-served.ts';
import type { RunFigures } from './run-record.ts';
import type { SolverAnswer } from './solver-thread.ts';

/** What a run found, of its new groups alone. */
export function summarise(
  facts: PoolingFacts,
  { instance, kept }: BuiltInstance,
  { solved, leftOut }: SolverAnswer,
): RunFigures {
  const waiting = new Set<string>(facts.requests.map(({ id }) => id));
  const asked = { ...instance, requests: instance.requests.filter(({ id }) => waiting.has(id)) };
  const { status, truncated, candidates, components, cutShort, plan } = solved;
  const runs = { format: plan.format, pools: plan.pools.slice(0, kept.length) };
  const newBound = solved.bound - checkPlan(instance, runs).score;
  const figures = poolingFigures(asked, { format: plan.format, pools: plan.pools.slice(kept.length) });
  return {
    figures,
    status,
    truncated,
    candidates,
    components,
    cutShort,
    kept: kept.length,
    mostServed: mostServed(asked, newBound),
    leftOut,
  };
}
