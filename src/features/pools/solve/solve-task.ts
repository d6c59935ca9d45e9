import { setTimeout } from 'node:timers/promises';
import type { PoolingInstance } from '../../../domain/pooling/instance.ts';
import type { PlannedPool, RunningPool } from '../../../domain/pooling/plan.ts';
import { solvePools } from '../../../domain/pooling/solve.ts';
import type { SolvedPools, SolveLimits, SolveProgress } from '../../../domain/pooling/solve-options.ts';
import { runInThread, type ThreadOutcome } from '../../../platform/threads/run-in-thread.ts';
import { sharedClock } from '../../../platform/threads/shared-clock.ts';
import { stopAsked, type StopFlag } from '../../../platform/threads/stop-flag.ts';
import { memoryMb } from './thread-memory.ts';

/** What a thread is started with to solve: plain data, and a flag that is shared. */
export interface SolveTask {
  readonly instance: PoolingInstance;
  readonly kept: readonly RunningPool[];
  readonly start: readonly PlannedPool[];
  readonly seed: number;
  readonly limits: SolveLimits;
  /** Threads that the search may use, this one among them. */
  readonly threads: number;
  /** From when to when, by `sharedClock`; undefined where no clock may decide. */
  readonly time: { readonly from: number; readonly to: number } | undefined;
  readonly stop: StopFlag | undefined;
  readonly emphasis?: 'plan' | 'bound';
}

/** Share of its time after which a partner hands in what it has, so that the first thread can still take it up. */
const partnerShare = 0.94;

/** How long past the end a partner is waited for: then its plan is done without. */
const partnerGraceMs = 300;

/**
 * Solves in the thread that calls it, and blocks it. The one place where the engine is called for the product. With more
 * threads others search from other seeds meanwhile, and the best is made of all plans. Without a clock one thread works:
 * the answer must not depend on how many there are.
 */
export function solveTask(task: SolveTask, onProgress: (progress: SolveProgress) => void): Promise<SolvedPools> {
  const { instance, kept, start, seed, limits, threads, time, stop, emphasis = 'plan' } = task;
  const stopped = stop === undefined ? () => false : stopAsked(stop);
  const asked = { seed, limits, kept, start, emphasis, onProgress };
  if (time === undefined) return solvePools(instance, { ...asked, deadline: stopped });
  const { from, to } = time;
  const others = Array.from({ length: threads - 1 }, (_, at) =>
    solveBeside({
      ...task,
      seed: seed + at + 1,
      threads: 1,
      emphasis: 'bound',
      time: { from, to: from + (to - from) * partnerShare },
    }),
  );
  return solvePools(instance, {
    ...asked,
    deadline: () => stopped() || sharedClock() >= to,
    spent: () => (stopped() ? 1 : (sharedClock() - from) / Math.max(1, to - from)),
    partners: async () => {
      const late = Math.max(partnerGraceMs, to + partnerGraceMs - sharedClock());
      const outcomes = await Promise.all(others.map((other) => Promise.race([other, setTimeout(late, undefined)])));
      return outcomes.flatMap((outcome) => (outcome?.kind === 'answered' ? outcome.value : []));
    },
  });
}

function solveBeside(task: SolveTask): Promise<ThreadOutcome<SolvedPools>> {
  return runInThread<SolvedPools>({
    module: new URL('./solve-thread.ts', import.meta.url),
    data: task,
    // The first thread ends it by ending itself.
    timeoutMs: undefined,
    memoryMb,
  });
}
