import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadMessage } from './run-in-thread.ts';

/** The whole of a thread's module: takes the data it was started with, answers once, may report progress on the way. */
export async function answerFromThread(
  work: (data: unknown, report: (progress: unknown) => void) => unknown,
): Promise<void> {
  const tell = (message: ThreadMessage) => parentPort?.postMessage(message, []);
  const value = await work(workerData, (progress) => tell({ kind: 'progress', value: progress }));
  tell({ kind: 'answer', value });
}
