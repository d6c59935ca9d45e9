// The pooling engine's door: an instance in, a plan with its proof out. The method is written out in README.md.
import { checkPlan } from './check-plan.ts';
import { layOut } from './engine/board.ts';
import { easeStretch } from './engine/ease-stretch.ts';
import { findOffers } from './engine/find-offers.ts';
import { runningPools } from './engine/running-pools.ts';
import { looseBound } from './engine/loose-bound.ts';
import { mergePlans } from './engine/merge-plans.ts';
import { solver } from './engine/packing-model.ts';
import { negligibleGap, roundBound } from './engine/score-step.ts';
import { readColumns } from './engine/read-plan.ts';
import { ROUNDS, solveCity } from './engine/solve-city.ts';
import { writePlan } from './engine/write-plan.ts';
import { poolingFigures } from './figures.ts';
import type { PoolingInstance } from './instance.ts';
import { PLAN_FORMAT } from './plan.ts';
import type { PoolingPlan } from './plan.ts';
import { randomFrom } from './random-from.ts';
import type { SolvedPools, SolveOptions } from './solve-options.ts';

/** Offers held at most: by the clock; and by rounds, for each of them and at least, since what is held is priced and searched. */
const OFFERS = { byClock: 12_000_000, perRound: 40, least: 2_000_000 };

/** Shares of the time that counting all offers may take, and drawing a sample after it. */
const COUNT_UNTIL = 0.25;
const SAMPLE_UNTIL = 0.55;

/**
 * Finds the best pools of one typical week. The instance must have passed `parseInstance`; requests that only suit
 * one-to-one professional care never reach it: keeping them out is the caller's duty.
 *
 * Blocks its thread, so call it in a worker thread. Throws a RangeError when `kept` does not pass `checkPlan` by itself:
 * what runs already must be checked by the caller, who knows what to do about it.
 */
export async function solvePools(instance: PoolingInstance, options: SolveOptions): Promise<SolvedPools> {
  const { seed, limits = {}, kept: given = [], spent, onProgress = () => undefined } = options;
  const deadline = () => (options.deadline?.() ?? false) || (spent?.() ?? 0) >= 1;
  const running = runningPools(instance, given);
  const { kept, ended } = running;
  const before = scoreOf(instance, { format: PLAN_FORMAT, pools: kept });
  const highs = await solver();
  const random = randomFrom(seed);
  const board = layOut(instance, running);
  const { offers, truncated, servable, reach } = findOffers(board, {
    limit: limits.candidates ?? mostOffers(options),
    random,
    enough: () => deadline() || (spent?.() ?? 0) > COUNT_UNTIL,
    deadline: () => deadline() || (spent?.() ?? 0) > SAMPLE_UNTIL,
  });
  const loose = looseBound(board, servable);
  // Prices prove nothing about pools that were left out, and nothing before they are settled once.
  const boundOf = (priced: number) => before + (truncated ? loose : Math.min(loose, priced));
  const solved = solveCity({
    highs,
    board,
    offers,
    random,
    deadline,
    spent,
    emphasis: options.emphasis ?? 'plan',
    rounds: limits.iterations,
    seed: (seed >>> 0) % 2 ** 31,
    start: options.start ?? [],
    onStep: ({ value, bound, ...step }) => {
      const most = roundBound(board, boundOf(bound));
      onProgress({ ...step, score: before + value, bound: Math.max(before + value, most) });
    },
  });

  const partners = (await options.partners?.()) ?? [];
  const columns = partners.reduce(
    (best, { plan }) => mergePlans(board, offers, best, readColumns(board, offers, plan.pools)),
    solved.columns,
  );
  const eased = easeStretch({ board, offers, reach, borne: options.borne ?? new Map(), deadline }, columns);
  const found = { format: PLAN_FORMAT, pools: writePlan(board, offers, kept, eased) } as const;
  const score = scoreOf(instance, found);
  const proved = Math.min(boundOf(solved.bound), ...partners.map(({ bound }) => bound));
  const bound = Math.max(score, roundBound(board, proved));
  const plan = { ...found, bound };
  const status = bound - score <= 2 * negligibleGap(board) ? 'optimal' : 'feasible';
  const figures = poolingFigures(instance, plan);
  const components = solved.parts;
  onProgress({ step: 'done', componentsDone: components, components, score, bound, served: figures.served });
  return { plan, score, bound, status, candidates: offers.count, truncated, components, figures, ended };
}

function mostOffers({ spent, limits }: SolveOptions): number {
  if (spent !== undefined) return OFFERS.byClock;
  const asked = Math.max(OFFERS.least, OFFERS.perRound * (limits?.iterations ?? ROUNDS));
  return Math.min(OFFERS.byClock, asked);
}

function scoreOf(instance: PoolingInstance, plan: PoolingPlan): number {
  const { broken, score } = checkPlan(instance, plan);
  const [fault] = broken;
  if (fault !== undefined) throw new RangeError(`pool ${fault.pool} breaks rule ${fault.rule}: ${fault.code}`);
  return score;
}
