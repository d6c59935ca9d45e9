import { sql } from 'kysely';
import { afterAll, expect } from 'vitest';
import { systemContext } from '../../../../src/app-context.ts';
import { measureIndicatorsJob } from '../../../../src/features/experiments/public.ts';
import { formingJobs, tryOpenGroups } from '../../../../src/features/forming/public.ts';
import { Register } from '../../../../src/features/municipalities/public.ts';
import { sendMessageJob } from '../../../../src/features/people/public.ts';
import { poolJobs } from '../../../../src/features/pools/public.ts';
import { readConfig } from '../../../../src/platform/config/read-config.ts';
import { outsideTenants } from '../../../../src/platform/db/database.ts';
import { runJobs } from '../../../../src/platform/jobs/run-jobs.ts';
import { createLogger } from '../../../../src/platform/log/logger.ts';
import { smtpTransport } from '../../../../src/platform/mail/transport.ts';
import type { Mailbox } from '../../../setup/a-mailbox.ts';
import type { TestDatabase } from '../../../setup/test-database.ts';

/** Jobs that the clock puts in the queue. */
export type NightlyJob = 'forming-leads' | 'pooling-nightly' | 'close-months' | 'keep-groups' | 'measure-indicators';

/** Puts the clock's jobs in the queue, one after the other, and waits until they and all that follows from them are done. */
export type Night = (...jobs: readonly NightlyJob[]) => Promise<void>;

interface Queued {
  readonly task: string;
  readonly error: string | null;
}

/** The product's worker, which does the jobs of this database as of the day that the test has reached. */
export async function theNight(database: TestDatabase, mailbox: Mailbox): Promise<Night> {
  const config = readConfig({ PUBLIC_ORIGIN: 'http://localhost' });
  const log = createLogger('silent');
  const services = {
    db: database.worker,
    register: new Register(database.worker, Date.now),
    contextFor: (municipality: Parameters<typeof systemContext>[3]) =>
      systemContext(config, database.worker, log, municipality),
    mail: smtpTransport(mailbox.url, 'WILL <will@example.org>'),
    beforeRun: tryOpenGroups,
    now: () => new Date(),
  };
  const jobs = [sendMessageJob, measureIndicatorsJob, ...poolJobs, ...formingJobs];
  const runner = await runJobs({ url: database.urls.worker, jobs, services, log, concurrency: 1 });
  afterAll(async () => {
    await runner.stop();
    services.mail.close();
    await mailbox.close();
  });
  const inQueue = async () => {
    const queued = sql<Queued>`select t.identifier as task, j.last_error as error
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`;
    return (await outsideTenants(database.owner, (connection) => queued.execute(connection))).rows;
  };
  return async (...names) => {
    for (const name of names) {
      const add = sql`select graphile_worker.add_job(${name}::text, '{}'::json)`;
      await outsideTenants(database.owner, (connection) => add.execute(connection));
      // A job that failed is tried again later: waiting for it would hide why.
      const settled = async () => {
        const queued = await inQueue();
        const failed = queued.find(({ error }) => error !== null);
        if (failed !== undefined) throw new Error(`${failed.task}: ${failed.error}`);
        return queued.length;
      };
      await expect.poll(settled, { timeout: 60_000, interval: 50 }).toBe(0);
    }
  };
}
