// The pooling engine's door: an instance in, a plan with its proof out. The method is written out in README.md.
import { layOut } from './board.ts';
import { findCandidates } from './candidates.ts';
import { checkPlan } from './check-plan.ts';
import { splitComponents } from './components.ts';
import { poolingFigures } from './figures.ts';
import type { PoolingInstance } from './instance.ts';
import { looseBounds } from './loose-bound.ts';
import { solver } from './packing-model.ts';
import { PLAN_FORMAT } from './plan.ts';
import { randomFrom } from './random-from.ts';
import { solveComponent } from './solve-component.ts';
import type { SolvedPools, SolveOptions } from './solve-options.ts';
import { writePool } from './write-plan.ts';

/**
 * Finds the best pools of one typical week. The instance must have passed `parseInstance`; heavy needs are not in it.
 *
 * Blocks its thread while HiGHS works, so call it in a worker thread. Throws a RangeError when `kept` does not pass
 * `checkPlan` by itself: what runs already must be checked by the caller, who knows what to do about it.
 */
export async function solvePools(instance: PoolingInstance, options: SolveOptions): Promise<SolvedPools> {
  const { seed, limits, kept = [], onProgress = () => undefined, deadline = () => false } = options;
  const running = checkPlan(instance, { format: PLAN_FORMAT, pools: kept });
  const [fault] = running.broken;
  if (fault !== undefined) throw new RangeError(`kept pool ${fault.pool} breaks rule ${fault.rule}: ${fault.code}`);

  const highs = await solver();
  const random = randomFrom(seed);
  const board = layOut(instance, kept);
  const loose = looseBounds(board);
  const { list, truncated } = findCandidates(board, { limit: limits.candidates, random, deadline });
  const components = splitComponents(board, list);
  // Before a component is solved, each of its households counts with the best it could hope for.
  let score = running.score;
  let bound = running.score + loose.reduce((sum, each) => sum + each, 0);
  const pools = [...kept];
  const report = (step: 'enumerating' | 'proving' | 'improving', componentsDone: number) =>
    onProgress({ step, componentsDone, components: components.length, score, bound });
  report('enumerating', 0);
  const hoped = new Float64Array(board.requests.length);
  for (const [at, component] of components.entries()) {
    const { iterations: rounds = 20_000, secondsPerComponent: seconds = 20 } = limits;
    const solved = solveComponent({ highs, board, list, component, seed, random, rounds, seconds, deadline });
    score += solved.value;
    const before = component.requests.reduce((sum, request) => sum + (loose[request] ?? 0), 0);
    if (!truncated) bound += Math.min(before, solved.bound) - before;
    for (const request of component.requests) hoped[request] = loose[request] ?? 0;
    pools.push(...solved.pools.map((pool) => writePool(board, list, pool)));
    report('improving', at + 1);
  }
  // With every candidate seen, a request without any is in no pool.
  if (!truncated) bound -= loose.reduce((sum, each, request) => sum + each - (hoped[request] ?? 0), 0);
  bound = Math.max(score, bound);
  const plan = { format: PLAN_FORMAT, pools, bound } as const;
  const status = bound - score < 1e-6 * Math.max(1, score) ? 'optimal' : 'feasible';
  const figures = poolingFigures(instance, plan);
  return {
    plan, score, bound, status, figures,
    candidates: list.set.length, truncated, components: components.length,
  };
}
