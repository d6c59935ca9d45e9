import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { tryOpenGroups } from '../../src/features/forming/public.ts';
import { poolCrontab, poolJobs, type PoolServices } from '../../src/features/pools/public.ts';
import { outsideTenants } from '../../src/platform/db/database.ts';
import { runJobs } from '../../src/platform/jobs/run-jobs.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { aContext } from '../setup/a-context.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, poolsOf, proposeOne, statusesOf, type PooledCity } from './pools-city.ts';

const database = await testDatabase();

function servicesFor(cities: readonly PooledCity[], now?: Date): PoolServices {
  return {
    register: { municipalities: () => Promise.resolve(cities.map(({ municipality }) => municipality)) },
    contextFor: (municipality) =>
      aContext(database.worker, municipality, { actor: { kind: 'system' }, ...(now && { now }) }),
    beforeRun: tryOpenGroups,
  };
}

/** Puts jobs in the queue and lets the worker do them, and whatever they ask for, until there are none. */
async function doJobs(services: PoolServices, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await outsideTenants(database.owner, (connection) =>
      sql`select will_enqueue(${name}, '{}'::json, null, null, null)`.execute(connection),
    );
  }
  const runner = await runJobs({
    url: database.urls.worker,
    jobs: poolJobs,
    services,
    log: createLogger('silent'),
    concurrency: 2,
  });
  try {
    await expect.poll(jobsLeft, { timeout: 120_000, interval: 50 }).toBe(0);
  } finally {
    await runner.stop();
  }
}

async function jobsLeft(): Promise<number> {
  const due = sql<{ left: number }>`
    select count(*)::int as left from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = any(${poolJobs.map(({ name }) => name)}) and j.run_at <= now()`;
  return (await outsideTenants(database.owner, (connection) => due.execute(connection))).rows[0]?.left ?? 0;
}

it('looks for groups every night in every open city, as the worker’s own login', async () => {
  const cities = [await aCity(database), await aCity(database)];
  const closed = await aCity(database);
  const shut = { ...closed, municipality: { ...closed.municipality, open: false } };
  await doJobs(servicesFor([...cities, shut]), ['pooling-nightly']);
  for (const city of cities) expect(await statusesOf(city)).toEqual(['proposed', 'proposed']);
  expect(await poolsOf(closed)).toEqual([]);
});

it('lets proposals lapse by the clock', async () => {
  const city = await aCity(database);
  await proposeOne(city);
  await doJobs(servicesFor([city]), ['lapse-proposals']);
  expect(await statusesOf(city)).toEqual(['proposed', 'proposed']);
  await doJobs(servicesFor([city], new Date(city.system.now.getTime() + 5 * 86_400_000)), [
    'lapse-proposals',
    'lapse-proposals',
  ]);
  expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
  expect((await poolsOf(city))[0]?.status).toBe('dissolved');
});

it('has its clock ring only for jobs that there are', () => {
  const rung = poolCrontab.split('\n').map((line) => line.split(' ').at(-1));
  expect(poolJobs.map(({ name }) => name)).toEqual(expect.arrayContaining(rung));
});
