import type { PoolingInstance, RequestId } from '../../../domain/pooling/instance.ts';
import type { PlannedPool, RunningPool } from '../../../domain/pooling/plan.ts';
import { sharedClock } from '../../../platform/threads/shared-clock.ts';
import type { StopFlag } from '../../../platform/threads/stop-flag.ts';
import type { SolveTask } from './solve-task.ts';

/**
 * Seconds from now on, or rounds of improvement. Rounds read no clock to pace themselves: the same instance, seed and rounds
 * give the same plan on any machine, unless `seconds`, their latest end, come first.
 */
export type SolveEffort =
  { readonly seconds: number } | { readonly iterations: number; readonly seconds?: number | undefined };

export interface SolveSettings {
  readonly seed: number;
  readonly threads: number;
  readonly effort: SolveEffort;
  readonly kept?: readonly RunningPool[] | undefined;
  /** What each household bore in earlier runs, 0 to 1. */
  readonly borne?: ReadonlyMap<RequestId, number> | undefined;
  /** A plan to begin from. */
  readonly start?: readonly PlannedPool[] | undefined;
  /** Pools that the engine may hold in memory at most; without it, what the engine thinks best. */
  readonly candidates?: number | undefined;
  readonly stop?: StopFlag | undefined;
}

export function makeSolveTask(instance: PoolingInstance, settings: SolveSettings): SolveTask {
  const { seed, threads, candidates, effort, kept = [], start = [], borne = new Map(), stop } = settings;
  const now = sharedClock();
  const limits = {
    ...(candidates !== undefined && { candidates }),
    ...('iterations' in effort && { iterations: effort.iterations }),
  };
  const time = effort.seconds === undefined ? undefined : { from: now, to: now + effort.seconds * 1000 };
  const pace = 'iterations' in effort ? 'rounds' : 'clock';
  return { instance, kept, start, borne, seed, limits, threads, time, pace, stop };
}
