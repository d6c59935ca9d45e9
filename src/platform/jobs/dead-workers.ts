import type { Pool, PoolClient } from 'pg';

// The queue keeps a killed worker's jobs locked for four hours. Each process holds an advisory lock named after its
// workers (`will-<instance>-<n>`): where the lock is free, the process is gone and its jobs are given back.
const lockSpace = 77_311;

/** Holds this process's lock until released; losing the connection loses the lock, as a death does. */
export async function holdWorkerLock(pool: Pool, instance: number): Promise<PoolClient> {
  const client = await pool.connect();
  await client.query('select pg_advisory_lock($1, $2)', [lockSpace, instance]);
  return client;
}

export async function releaseJobsOfTheDead(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ worker: string }>(
    `select distinct locked_by as worker from graphile_worker._private_jobs where locked_by like 'will-%'
     union select distinct locked_by from graphile_worker._private_job_queues where locked_by like 'will-%'`,
  );
  for (const { worker } of rows) {
    const instance = Number(worker.split('-')[1]);
    // A lock held for the transaction alone: it goes with the statement.
    const { rows: tried } = await pool.query<{ dead: boolean }>('select pg_try_advisory_xact_lock($1, $2) as dead', [
      lockSpace,
      instance,
    ]);
    if (tried[0]?.dead === true) await pool.query('select graphile_worker.force_unlock_workers(array[$1])', [worker]);
  }
}
