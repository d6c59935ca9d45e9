import type { SolveProgress } from '../../../domain/pooling/solve-options.ts';
import { runInThread, type ThreadOutcome } from '../../../platform/threads/run-in-thread.ts';
import type { BuiltInstance } from './build-instance.ts';
import type { SolverAnswer, SolverTask } from './solver-thread.ts';

export interface SolveSettings {
  readonly seed: number;
  readonly secondsToSolve: number;
  readonly onProgress?: ((progress: SolveProgress) => void) | undefined;
}

/** Asked to stop at its deadline, the engine hands in the best it has; when it does not, its thread is killed. */
const secondsOfGrace = 30;
const secondsToExplain = 10;

/** Solves beside the event loop: pages go on being served, and a solver gone wrong takes nothing with it. */
export function solveInThread(
  { instance, kept }: BuiltInstance,
  settings: SolveSettings,
): Promise<ThreadOutcome<SolverAnswer>> {
  const { seed, secondsToSolve, onProgress } = settings;
  const task: SolverTask = {
    instance,
    kept,
    seed,
    secondsToSolve,
    secondsToExplain,
    limits: { candidates: 100_000, secondsPerComponent: Math.max(1, secondsToSolve / 3) },
  };
  return runInThread<SolverAnswer>({
    module: new URL('./solver-thread.ts', import.meta.url),
    data: task,
    timeoutMs: (secondsToSolve + secondsToExplain + secondsOfGrace) * 1000,
    memoryMb: 1024,
    onProgress: (progress) => onProgress?.(progress as SolveProgress),
  });
}
