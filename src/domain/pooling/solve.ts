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
import type { PlannedPool, PoolingPlan } from './plan.ts';
import { randomFrom } from './random-from.ts';
import { negligibleGap, roundBound } from './score-step.ts';
import { solveComponent } from './solve-component.ts';
import type { SolvedPools, SolveOptions } from './solve-options.ts';
import { writePool } from './write-plan.ts';

const DEFAULT_ROUNDS = 200_000;
const DEFAULT_SECONDS = 20;

/**
 * Finds the best pools of one typical week. The instance must have passed `parseInstance`; requests that only suit
 * one-to-one professional care never reach it: keeping them out is the caller's duty.
 *
 * Blocks its thread while HiGHS works, so call it in a worker thread. Throws a RangeError when `kept` does not pass
 * `checkPlan` by itself: what runs already must be checked by the caller, who knows what to do about it.
 */
export async function solvePools(instance: PoolingInstance, options: SolveOptions): Promise<SolvedPools> {
  const { seed, limits, kept = [], deadline = () => false, onProgress = () => undefined } = options;
  const running = scoreOf(instance, { format: PLAN_FORMAT, pools: kept });
  const highs = await solver();
  const random = randomFrom(seed);
  const board = layOut(instance, kept);
  const hopes = looseBounds(board);
  const { list, truncated } = findCandidates(board, { limit: limits.candidates, random, deadline });
  const parts = splitComponents(board, list);
  const hope = (requests: readonly number[]) => requests.reduce((sum, request) => sum + (hopes[request] ?? 0), 0);

  // When every candidate was seen, those who have none are in no pool, and a part is worth its own bound at most.
  const pooled = truncated ? [...hopes.keys()] : parts.flatMap(({ requests }) => requests);
  let score = running;
  let bound = running + hope(pooled);
  const pools: PlannedPool[] = [...kept];
  for (const [done, component] of parts.entries()) {
    const tell = { componentsDone: done, components: parts.length };
    const solved = solveComponent({
      highs,
      board,
      list,
      component,
      random,
      deadline,
      seed: (seed >>> 0) % 2 ** 31,
      rounds: limits.iterations ?? DEFAULT_ROUNDS,
      seconds: limits.secondsPerComponent ?? DEFAULT_SECONDS,
      onStep: (step, value, most) => {
        const hoped = hope(component.requests);
        onProgress({
          ...tell,
          step,
          score: score + value,
          bound: truncated ? bound : bound - hoped + Math.min(hoped, most),
        });
      },
    });
    score += solved.value;
    if (!truncated) bound -= Math.max(0, hope(component.requests) - solved.bound);
    pools.push(...solved.pools.map((pool) => writePool(board, list, pool)));
  }

  const found = { format: PLAN_FORMAT, pools } as const;
  score = scoreOf(instance, found);
  bound = Math.max(score, roundBound(board, bound));
  const plan = { ...found, bound };
  const status = bound - score <= 2 * negligibleGap(board) ? 'optimal' : 'feasible';
  const figures = poolingFigures(instance, plan);
  onProgress({ step: 'done', componentsDone: parts.length, components: parts.length, score, bound });
  return { plan, score, bound, status, candidates: list.set.length, truncated, components: parts.length, figures };
}

function scoreOf(instance: PoolingInstance, plan: PoolingPlan): number {
  const { broken, score } = checkPlan(instance, plan);
  const [fault] = broken;
  if (fault !== undefined) throw new RangeError(`pool ${fault.pool} breaks rule ${fault.rule}: ${fault.code}`);
  return score;
}
