import type { PoolingInstance } from '../../../domain/pooling/instance.ts';
import type { SolveProgress } from '../../../domain/pooling/solve-options.ts';
import { runInThread, type ThreadOutcome } from '../../../platform/threads/run-in-thread.ts';
import { makeSolveTask, type SolveSettings } from './make-solve-task.ts';
import type { SolveAnswer } from './solve-task.ts';
import { memoryMb } from './thread-memory.ts';

/** Asked to stop at its deadline, the engine hands in the best it has; when it does not, its thread is killed. */
export const secondsOfGrace = 30;

/**
 * Solves one instance beside the event loop. Raising `settings.stop` makes it answer at once with the best plan so far;
 * without seconds nothing else ends it before its rounds are over.
 */
export function solveInstance(
  instance: PoolingInstance,
  settings: SolveSettings,
  onProgress?: (progress: SolveProgress) => void,
): Promise<ThreadOutcome<SolveAnswer>> {
  const { effort } = settings;
  return runInThread<SolveAnswer>({
    module: new URL('./solve-thread.ts', import.meta.url),
    data: makeSolveTask(instance, settings),
    timeoutMs: effort.seconds === undefined ? undefined : (effort.seconds + secondsOfGrace) * 1000,
    memoryMb,
    onProgress: (progress) => onProgress?.(progress as SolveProgress),
  });
}
