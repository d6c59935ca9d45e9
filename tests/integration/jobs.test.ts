import { once, EventEmitter } from 'node:events';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { transact } from '../../src/features/context.ts';
import { defineJob, enqueue } from '../../src/platform/jobs/define-job.ts';
import { runJobs } from '../../src/platform/jobs/run-jobs.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const municipality = await registered(database);
const ctx = aContext(database.app, municipality);
const log = createLogger('silent');

const done = new EventEmitter();
const ring = defineJob('ring', z.object({ bell: z.string() }), async (_services: object, { bell }) => {
  await Promise.resolve();
  done.emit('ring', bell);
});

it('does a job whose transaction commits, and never one that rolls back', async () => {
  const runner = await runJobs({ url: database.urls.worker, jobs: [ring], services: {}, log, concurrency: 2 });
  try {
    await expect(
      transact(ctx, async (tx) => {
        await enqueue(tx, ring, { bell: 'never' });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    const heard = once(done, 'ring');
    await transact(ctx, (tx) => enqueue(tx, ring, { bell: 'once' }));
    expect(await heard).toEqual(['once']);
  } finally {
    await runner.stop();
  }
  const { rows } = await sql`select 1 from graphile_worker._private_jobs`.execute(database.owner);
  expect(rows).toEqual([]);
});

it('takes at once a job that a killed process held', async () => {
  await transact(ctx, (tx) => enqueue(tx, ring, { bell: 'again' }, { queue: 'tower' }));
  // As a process leaves it that was killed in the middle: locked by a worker whose advisory lock nobody holds.
  await sql`update graphile_worker._private_jobs set locked_by = 'will-12345-0', locked_at = now(), attempts = 1`.execute(
    database.worker,
  );
  await sql`update graphile_worker._private_job_queues set locked_by = 'will-12345-0', locked_at = now()`.execute(
    database.worker,
  );
  const heard = once(done, 'ring');
  const runner = await runJobs({ url: database.urls.worker, jobs: [ring], services: {}, log, concurrency: 1 });
  try {
    expect(await heard).toEqual(['again']);
  } finally {
    await runner.stop();
  }
});

it('holds a job under a name whose lock it has, so that nobody takes it for one of a process that was killed', async () => {
  const told = new EventEmitter();
  const last = defineJob('last', z.object({}), async () => {
    const enough = once(told, 'enough');
    told.emit('begun');
    await enough;
  });
  const begun = once(told, 'begun');
  await transact(ctx, (tx) => enqueue(tx, last, {}));
  const runner = await runJobs({ url: database.urls.worker, jobs: [last], services: {}, log, concurrency: 1 });
  await begun;
  const { rows } = await sql<{ holder: string; held: boolean }>`
    select locked_by as holder, exists (select from pg_locks where locktype = 'advisory' and granted
      and objid::bigint = split_part(locked_by, '-', 2)::bigint) as held
    from graphile_worker._private_jobs where locked_by is not null
  `.execute(database.worker);
  told.emit('enough');
  await runner.stop();
  expect(rows).toEqual([{ holder: expect.stringMatching(/^will-\d+-0$/) as string, held: true }]);
});

it('refuses a payload that is not the job’s', async () => {
  await expect(transact(ctx, (tx) => enqueue(tx, ring, { bell: 7 as unknown as string }))).rejects.toThrow(/string/);
});

it('keeps in the queue what failed, and never a row that the database quoted', async () => {
  const told = new EventEmitter();
  const fall = defineJob('fall', z.object({}), async () => {
    setImmediate(() => told.emit('fallen'));
    await sql`select ${'ada@example.org'}::int`.execute(database.worker);
  });
  await transact(ctx, (tx) => enqueue(tx, fall, {}));
  const fallen = once(told, 'fallen');
  const runner = await runJobs({ url: database.urls.worker, jobs: [fall], services: {}, log, concurrency: 1 });
  await fallen;
  await runner.stop();
  const { rows } = await sql<{ error: string }>`select last_error as error from graphile_worker._private_jobs`.execute(
    database.owner,
  );
  expect(rows[0]?.error).toContain('database 22P02');
  expect(rows[0]?.error).not.toContain('ada@example.org');
});
