import { sql } from 'kysely';
import { pino } from 'pino';
import { expect } from 'vitest';
import { sendMessageJob } from '../../src/features/people/public.ts';
import { runJobs } from '../../src/platform/jobs/run-jobs.ts';
import type { TestDatabase } from '../setup/test-database.ts';
import { countOf, rowsOf, type PooledCity } from './pools-city.ts';

export interface Sending {
  /** Waits until nothing is left to send, and tells what went other than once: nothing, where all is well. */
  readonly wrongly: () => Promise<{ readonly twice: readonly string[]; readonly never: readonly string[] }>;
}

/** Sends the city's messages while it goes on: two that send at once, as where the product runs in more than one process. */
export async function sendingMeanwhile(database: TestDatabase, city: PooledCity): Promise<Sending> {
  const sent: string[] = [];
  const mail = {
    leaves: true,
    close: () => undefined,
    send: ({ messageId }: { readonly messageId: string }) => {
      sent.push(messageId);
      return Promise.resolve();
    },
  };
  const services = { db: database.app, mail, now: () => new Date() };
  const log = pino({ level: 'silent' });
  const start = () => runJobs({ url: database.urls.worker, jobs: [sendMessageJob], services, log, concurrency: 2 });
  const runners = [await start(), await start()];
  return {
    wrongly: async () => {
      await expect
        .poll(() => countOf(city, sql`select 1 from message where sent_at is null`), { timeout: 60_000, interval: 100 })
        .toBe(0);
      await Promise.all(runners.map((runner) => runner.stop()));
      const kept = await rowsOf<{ id: string }>(city, sql`select id from message`);
      const times = Map.groupBy(sent, (id) => id);
      return {
        twice: [...times].flatMap(([id, each]) => (each.length > 1 ? [id] : [])),
        never: kept.flatMap(({ id }) => (times.has(id) ? [] : [id])),
      };
    },
  };
}
