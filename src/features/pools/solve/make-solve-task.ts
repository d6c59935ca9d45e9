import type { PoolingInstance } from '../../../domain/pooling/instance.ts';
import type { PlannedPool, RunningPool } from '../../../domain/pooling/plan.ts';
import { sharedClock } from '../../../platform/threads/shared-clock.ts';
import type { StopFlag } from '../../../platform/threads/stop-flag.ts';
import type { SolveTask } from './solve-task.ts';

export interface SolveSettings {
  readonly seed: number;
  readonly threads: number;
  /**
   * Seconds from now on, or rounds of improvement: with rounds no clock is read at all, and the same instance, seed and
   * rounds give the same plan on any machine.
   */
  readonly effort: { readonly seconds: number } | { readonly iterations: number };
  readonly kept?: readonly RunningPool[] | undefined;
  /** A plan to begin from. */
  readonly start?: readonly PlannedPool[] | undefined;
  /** Pools that the engine may hold in memory at most; without it, what the engine thinks best. */
  readonly candidates?: number | undefined;
  readonly stop?: StopFlag | undefined;
}

export function makeSolveTask(instance: PoolingInstance, settings: SolveSettings): SolveTask {
  const { seed, threads, candidates, effort, kept = [], start = [], stop } = settings;
  const now = sharedClock();
  const limits = {
    ...(candidates !== undefined && { candidates }),
    ...('iterations' in effort && { iterations: effort.iterations }),
  };
  const time = 'seconds' in effort ? { from: now, to: now + effort.seconds * 1000 } : undefined;
  return { instance, kept, start, seed, limits, threads, time, stop };
}
