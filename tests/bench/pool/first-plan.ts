import type { PoolingInstance } from '../../../src/domain/pooling/instance.ts';
import { makeStopFlag, raiseStop, solveInstance } from '../../../src/features/pools/solve/public.ts';
import type { FirstPlan } from './solve-by-command.ts';

/** The first plan of a search of so many seconds, from the start of its thread; the search is stopped when it is there. */
export async function findFirstPlan(instance: PoolingInstance, seconds: number): Promise<FirstPlan | undefined> {
  const stop = makeStopFlag();
  const begun = performance.now();
  let first: FirstPlan | undefined;
  await solveInstance(instance, { seed: 1, threads: 2, effort: { seconds }, stop }, ({ score }) => {
    if (score <= 0) return;
    first ??= { seconds: (performance.now() - begun) / 1000, score };
    raiseStop(stop);
  });
  return first;
}
