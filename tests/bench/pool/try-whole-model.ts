import type { PoolingInstance } from '../../../src/domain/pooling/instance.ts';
import { runInThread } from '../../../src/platform/threads/run-in-thread.ts';
import type { WholeModelAnswer, WholeModelTask } from './whole-model.ts';

/** HiGHS looks at the clock when it pleases; for so long it is waited for after its time. */
const graceSeconds = 15;
const memoryMb = 2048;

const ways = ['on', 'off'] as const;

/**
 * The whole model in HiGHS within the time, on two threads as the engine has them: HiGHS in WebAssembly has one, so it is
 * given the model twice, to presolve and not to, and the better answer counts. Presolving alone may take all of the time.
 */
export async function tryWholeModel(instance: PoolingInstance, seconds: number): Promise<WholeModelAnswer> {
  const answers = await Promise.all(ways.map((presolve) => tryOnce({ instance, seconds, presolve })));
  return answers.reduce((a, b) => {
    if (a.kind === 'too large' || b.kind === 'too large') return a.kind === 'too large' ? b : a;
    const columns = Math.max(a.columns, b.columns);
    return { kind: 'searched', columns, score: Math.max(a.score, b.score), bound: Math.min(a.bound, b.bound) };
  });
}

/** A search that does not end has found nothing. */
async function tryOnce(task: WholeModelTask): Promise<WholeModelAnswer> {
  const outcome = await runInThread<WholeModelAnswer>({
    module: new URL('./whole-model.ts', import.meta.url),
    data: task,
    timeoutMs: (task.seconds + graceSeconds) * 1000,
    memoryMb,
  });
  if (outcome.kind === 'answered') return outcome.value;
  if (outcome.kind === 'late') return { kind: 'searched', columns: 0, score: 0, bound: Infinity };
  if (isOutOfMemory(outcome.error)) return { kind: 'too large' };
  throw outcome.error;
}

/** Of the thread's heap; or of what WebAssembly can address, where HiGHS aborts. */
function isOutOfMemory(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' || error.name === 'RuntimeError';
}
