import { Worker } from 'node:worker_threads';

export interface ThreadTask {
  /** The module that the thread runs; it calls `answerFromThread`. */
  readonly module: URL;
  /** Copied into the thread: plain data; a `StopFlag` in it is shared. */
  readonly data: unknown;
  /** The thread is killed when it has not answered by then, whatever it is doing; undefined leaves it all its time. */
  readonly timeoutMs: number | undefined;
  /**
   * The thread is killed when it needs more. V8 leaves it some 16 MB beyond that to die in: a single piece larger than what is left of them
   * ends the whole process, which is why jobs can have one of their own (`serve --no-jobs`, `--processes`).
   */
  readonly memoryMb: number;
  readonly onProgress?: ((progress: unknown) => void) | undefined;
}

export type ThreadOutcome<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'late' }
  | { readonly kind: 'broken'; readonly error: Error };

export type ThreadMessage = { readonly kind: 'progress' | 'answer'; readonly value: unknown };

// A thread starts without the loader of its parent's tests or tools: it is told how to read TypeScript.
const loader = new URL('../../../bin/read-typescript.mjs', import.meta.url).href;

/** Runs long synchronous work beside the event loop, with a deadline that holds even against an endless loop. */
export function runInThread<T>(task: ThreadTask): Promise<ThreadOutcome<T>> {
  return new Promise((resolve) => {
    const worker = new Worker(task.module, {
      workerData: task.data,
      execArgv: ['--import', loader],
      resourceLimits: { maxOldGenerationSizeMb: task.memoryMb },
    });
    const end = (outcome: ThreadOutcome<T>) => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    const timer = task.timeoutMs === undefined ? undefined : setTimeout(() => end({ kind: 'late' }), task.timeoutMs);
    worker.on('message', ({ kind, value }: ThreadMessage) => {
      if (kind === 'progress') task.onProgress?.(value);
      else end({ kind: 'answered', value: value as T });
    });
    worker.on('error', (error) =>
      end({ kind: 'broken', error: error instanceof Error ? error : new Error('a thread threw no error') }),
    );
    worker.on('exit', (code) =>
      end({ kind: 'broken', error: new Error(`a thread ended with code ${code} and no answer`) }),
    );
  });
}
