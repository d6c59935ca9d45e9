import type { SolveProgress } from '../../../domain/pooling/solve-options.ts';
import { runInThread, type ThreadOutcome } from '../../../platform/threads/run-in-thread.ts';
import { makeSolveTask } from '../solve/make-solve-task.ts';
import { secondsOfGrace } from '../solve/solve-instance.ts';
import { memoryMb } from '../solve/thread-memory.ts';
import type { BuiltInstance } from './build-instance.ts';
import type { SolverAnswer, SolverTask } from './solver-thread.ts';

export interface SolveSettings {
  readonly seed: number;
  readonly secondsToSolve: number;
  readonly onProgress?: ((progress: SolveProgress) => void) | undefined;
}

const secondsToExplain = 10;

/** The server has pages to answer beside it. */
const threads = 1;

/** Solves beside the event loop: pages go on being served, and a solver gone wrong takes nothing with it. */
export function solveInThread(
  { instance, kept }: BuiltInstance,
  settings: SolveSettings,
): Promise<ThreadOutcome<SolverAnswer>> {
  const { seed, secondsToSolve, onProgress } = settings;
  const effort = { seconds: secondsToSolve };
  const task: SolverTask = {
    solve: makeSolveTask(instance, { seed, threads, effort, kept }),
    secondsToExplain,
  };
  return runInThread<SolverAnswer>({
    module: new URL('./solver-thread.ts', import.meta.url),
    data: task,
    timeoutMs: (secondsToSolve + secondsToExplain + secondsOfGrace) * 1000,
    memoryMb,
    onProgress: (progress) => onProgress?.(progress as SolveProgress),
  });
}
