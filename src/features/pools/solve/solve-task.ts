import { setTimeout } from 'node:timers/promises';
import type { PoolingInstance, RequestId } from '../../../domain/pooling/instance.ts';
import type { PlannedPool, RunningPool } from '../../../domain/pooling/plan.ts';
import { solvePools } from '../../../domain/pooling/solve.ts';
import type { SolvedPools, SolveLimits, SolveOptions, SolveProgress } from '../../../domain/pooling/solve-options.ts';
import { runInThread, type ThreadOutcome } from '../../../platform/threads/run-in-thread.ts';
import { sharedClock } from '../../../platform/threads/shared-clock.ts';
import { stopAsked, type StopFlag } from '../../../platform/threads/stop-flag.ts';
import { memoryMb } from './thread-memory.ts';

/** What a thread is started with to solve: plain data, and a flag that is shared. */
export interface SolveTask {
  readonly instance: PoolingInstance;
  readonly kept: readonly RunningPool[];
  readonly start: readonly PlannedPool[];
  readonly borne: ReadonlyMap<RequestId, number>;
  readonly seed: number;
  readonly limits: SolveLimits;
  /** Threads that the search may use, this one among them. */
  readonly threads: number;
  /** From when to when, by `sharedClock`; undefined where no clock may decide. */
  readonly time: { readonly from: number; readonly to: number } | undefined;
  /** What paces the search: rounds need no time, and where they have one it is their latest end. */
  readonly pace: 'rounds' | 'clock';
  readonly stop: StopFlag | undefined;
  readonly emphasis?: 'plan' | 'bound';
}

export interface SolveAnswer extends SolvedPools {
  /** The search looked at the clock, or was told to stop, and found that its time was up. */
  readonly cutShort: boolean;
}

/** Share of its time after which a partner hands in what it has, so that the first thread can still take it up. */
const partnerShare = 0.94;

/** How long past the end a partner is waited for: then its plan is done without. */
const partnerGraceMs = 300;

/**
 * Solves in the thread that calls it, and blocks it. The one place where the engine is called for the product. With more
 * threads others search from other seeds meanwhile, and the best is made of all plans. By rounds one thread works: the
 * answer must not depend on how many there are.
 */
export async function solveTask(task: SolveTask, onProgress: (progress: SolveProgress) => void): Promise<SolveAnswer> {
  const { instance, kept, start, borne, seed, limits, time, pace, stop, emphasis = 'plan' } = task;
  const stopped = stop === undefined ? () => false : stopAsked(stop);
  let cutShort = false;
  const deadline = () => {
    const over = stopped() || (time !== undefined && sharedClock() >= time.to);
    cutShort ||= over;
    return over;
  };
  const asked = { seed, limits, kept, start, borne, emphasis, deadline, onProgress };
  const byClock = time !== undefined && pace === 'clock';
  const solved = await solvePools(instance, byClock ? { ...asked, ...paced(task, time, stopped) } : asked);
  return { ...solved, cutShort };
}

/** What a search by the clock has beside its deadline: how far it is, and the plans of its partners. */
function paced(
  task: SolveTask,
  { from, to }: { readonly from: number; readonly to: number },
  stopped: () => boolean,
): Pick<SolveOptions, 'spent' | 'partners'> {
  const others = Array.from({ length: task.threads - 1 }, (_, at) =>
    solveBeside({
      ...task,
      seed: task.seed + at + 1,
      threads: 1,
      emphasis: 'bound',
      time: { from, to: from + (to - from) * partnerShare },
    }),
  );
  return {
    spent: () => (stopped() ? 1 : (sharedClock() - from) / Math.max(1, to - from)),
    partners: async () => {
      const late = Math.max(partnerGraceMs, to + partnerGraceMs - sharedClock());
      const outcomes = await Promise.all(others.map((other) => Promise.race([other, setTimeout(late, undefined)])));
      return outcomes.flatMap((outcome) => (outcome?.kind === 'answered' ? outcome.value : []));
    },
  };
}

function solveBeside(task: SolveTask): Promise<ThreadOutcome<SolveAnswer>> {
  return runInThread<SolveAnswer>({
    module: new URL('./solve-thread.ts', import.meta.url),
    data: task,
    // The first thread ends it by ending itself.
    timeoutMs: undefined,
    memoryMb,
  });
}
