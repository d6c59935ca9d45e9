import type { SolveProgress } from '../../../domain/pooling/solve-options.ts';
import { runInThread, type ThreadOutcome } from '../../../platform/threads/run-in-thread.ts';
import { makeSolveTask } from '../solve/make-solve-task.ts';
import { secondsOfGrace } from '../solve/solve-instance.ts';
import { memoryMb } from '../solve/thread-memory.ts';
import type { BuiltInstance } from './build-instance.ts';
import type { RunEffort } from './run-effort.ts';
import type { SolverAnswer, SolverTask } from './solver-thread.ts';

export interface RunSettings {
  readonly seed: number;
  readonly effort: RunEffort;
  readonly onProgress?: ((progress: SolveProgress) => void) | undefined;
}

const secondsToExplain = 10;

/** The server has pages to answer beside it, and a search by rounds has no use for more. */
const threads = 1;

/** Solves beside the event loop: pages go on being served, and a solver gone wrong takes nothing with it. */
export function solveInThread(
  { instance, kept, borne }: BuiltInstance,
  { seed, effort, onProgress }: RunSettings,
): Promise<ThreadOutcome<SolverAnswer>> {
  const task: SolverTask = {
    solve: makeSolveTask(instance, { seed, threads, effort, kept, borne }),
    secondsToExplain,
  };
  return runInThread<SolverAnswer>({
    module: new URL('./solver-thread.ts', import.meta.url),
    data: task,
    timeoutMs: (effort.seconds + secondsToExplain + secondsOfGrace) * 1000,
    memoryMb,
    onProgress: (progress) => onProgress?.(progress as SolveProgress),
  });
}
