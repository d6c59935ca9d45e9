import cluster, { type Worker } from 'node:cluster';
import { StartupError } from '../errors/startup-error.ts';
import type { Logger } from '../log/logger.ts';

export interface ServingProcesses {
  readonly port: number;
  /** Ends them as a signal would, and waits until each has. Again, it does nothing. */
  stop(): Promise<void>;
}

/** Before another takes the place of one that ended by itself: what ends it may last. */
const restartAfterMs = 1000;

/** Longest that one may take to end: its requests in hand have ten seconds (`src/server.ts`). */
const stopLimitMs = 20_000;

interface Ready {
  readonly port: number;
}

/** Whether this process is one that `startServingProcesses` made. */
export const servesForAnother = cluster.isWorker;

/**
 * Runs this same command `count` times more, each in a process that shares one port: connections are given to them in turn. Resolves
 * once all are ready, or throws a StartupError if one ends first, which has then said why. One that ends later is replaced.
 */
export async function startServingProcesses(count: number, log: Logger): Promise<ServingProcesses> {
  let stopping = false;
  const replace = ({ code, signal }: Ended) => {
    if (stopping) return;
    log.error({ code, signal }, 'a serving process ended; another takes its place');
    setTimeout(() => {
      if (!stopping) void ended(cluster.fork()).then(replace);
    }, restartAfterMs);
  };
  const stop = async () => {
    stopping = true;
    const alive = workers();
    for (const worker of alive) worker.process.kill('SIGTERM');
    const limit = setTimeout(() => {
      for (const worker of workers()) worker.process.kill('SIGKILL');
    }, stopLimitMs);
    await Promise.all(alive.map(ended));
    clearTimeout(limit);
  };
  const first = Array.from({ length: count }, () => cluster.fork());
  try {
    const [port] = await Promise.all(first.map(ready));
    for (const worker of first) void ended(worker).then(replace);
    return { port: port ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** In one of them: it takes connections from now on. */
export function tellReady(port: number): void {
  process.send?.({ port } satisfies Ready);
}

/** In one of them: nothing more is to come from the process that made it, whose channel would keep this one alive. */
export function leaveServingProcesses(): void {
  cluster.worker?.disconnect();
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

function workers(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
}

function ready(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('message', ({ port }: Ready) => resolve(port));
    worker.once('exit', () =>
      reject(
        new StartupError(
          'PROCESS_ENDED',
          'A serving process ended before it was ready; what it said above is the cause.',
        ),
      ),
    );
  });
}

function ended(worker: Worker): Promise<Ended> {
  return new Promise((resolve) => {
    worker.once('exit', (code: number | null, signal: NodeJS.Signals | null) => resolve({ code, signal }));
  });
}
