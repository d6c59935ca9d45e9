import { randomInt } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Logger as WorkerLogger, run as runWorker, type Runner, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import { connectionName } from '../db/connection-name.ts';
import { describeError } from '../log/describe-error.ts';
import type { Logger } from '../log/logger.ts';
import type { Job } from './define-job.ts';
import { holdWorkerLock, releaseJobsOfTheDead } from './dead-workers.ts';

// Each job checks its own payload, so the list may hold jobs of any payload.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyJob<Services> = Job<any, Services>;

export interface JobRunnerOptions<Services> {
  readonly url: string;
  readonly jobs: readonly AnyJob<Services>[];
  readonly services: Services;
  readonly log: Logger;
  /** Jobs at the same time. */
  readonly concurrency: number;
  /** Jobs to put in the queue by the clock, in crontab's words; UTC. */
  readonly crontab?: string;
}

export interface JobRunner {
  /** Lets the jobs that run finish, or gives them back, then stops. */
  stop(): Promise<void>;
}

/** Takes jobs from the queue until stopped. A job that a killed process held is taken again at once. */
export async function runJobs<Services>(options: JobRunnerOptions<Services>): Promise<JobRunner> {
  const { log } = options;
  let stopping = false;
  const pool = new Pool({
    connectionString: options.url,
    max: options.concurrency * 2 + 2,
    application_name: connectionName('jobs'),
  });
  pool.on('error', (error) => log.warn({ error: describeError(error) }, 'a connection of the jobs broke'));
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ error: describeError(error) }, 'a connection of the jobs broke'));
  });
  const instance = randomInt(1, 2 ** 31 - 1);
  const lock = await holdWorkerLock(pool, instance);
  await releaseJobsOfTheDead(pool);
  const taskList = Object.fromEntries(
    options.jobs.map((job) => [
      job.name,
      async (payload: unknown) => {
        const started = performance.now();
        try {
          await job.run(options.services, job.schema.parse(payload), {
            log: log.child({ job: job.name }),
            stopping: () => stopping,
          });
          log.info({ job: job.name, ms: Math.round(performance.now() - started) }, 'job done');
        } catch (error) {
          log.error({ job: job.name, error: describeError(error) }, 'job failed');
          // The queue keeps what is thrown: as it is, PostgreSQL's message may quote a row.
          // oxlint-disable-next-line eslint/preserve-caught-error
          throw new Error(describeError(error).message);
        }
      },
    ]),
  );
  const runners: Runner[] = [];
  for (let index = 0; index < options.concurrency; index++) {
    const settings = {
      pgPool: pool,
      taskList,
      concurrency: 1,
      events: named(`will-${instance}-${index}`),
      noHandleSignals: true,
      pollInterval: 1000,
      gracefulShutdownAbortTimeout: 20_000,
      logger: quiet(log),
      // An empty one, or the library reads a file named crontab in the caller's folder.
      crontab: index === 0 ? (options.crontab ?? '') : '',
    };
    runners.push(await runWorker(settings));
  }
  return {
    stop: async () => {
      stopping = true;
      await Promise.all(runners.map((runner) => runner.stop()));
      lock.release();
      await pool.end();
    },
  };
}

/**
 * The library locks jobs under the name of a pool of workers, and makes that name up. It is ours instead, from before the first job,
 * so that whoever starts later knows whose they were.
 */
function named(name: string): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    (workerPool as { id: string }).id = name;
  });
  return events;
}

/** The queue's own lines are for its developers; warnings and errors reach our log. */
function quiet(log: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    if (level === 'error') log.error({ queue: message }, 'job queue');
    else if (level === 'warning') log.warn({ queue: message }, 'job queue');
  });
}
