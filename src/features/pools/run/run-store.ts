import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolPermit } from '../policy.ts';
import type { LeftOut, PoolingRun } from './run-record.ts';

const columns = sql`
  id, status, asked_at as "askedAt", finished_at as "finishedAt", instance_digest as "instanceDigest",
  engine_version as "engineVersion", seed, score, bound, figures
`;

export interface AskedRun {
  readonly id: string;
  readonly seed: number;
  readonly askedAt: Date;
  /** Account of who asked; absent at night. */
  readonly askedBy?: string | undefined;
}

export async function insertRun(_permit: PoolPermit<'run'>, tx: Tx, run: AskedRun): Promise<void> {
  await sql`
    insert into pooling_run (tenant_id, id, status, asked_at, asked_by, seed)
    values (current_setting('app.tenant_id')::uuid, ${run.id}, 'asked', ${run.askedAt}, ${run.askedBy ?? null}, ${run.seed})
  `.execute(tx);
}

/** A run that was asked for since then and has not ended. */
export async function readRunUnderWay(tx: Tx, since: Date): Promise<PoolingRun | undefined> {
  const { rows } = await sql<PoolingRun>`
    select ${columns} from pooling_run where status = 'asked' and asked_at >= ${since} order by asked_at desc limit 1
  `.execute(tx);
  return rows[0];
}

export async function readRun(tx: Tx, id: string): Promise<PoolingRun | undefined> {
  const { rows } = await sql<PoolingRun>`select ${columns} from pooling_run where id = ${id}`.execute(tx);
  return rows[0];
}

/** The last runs, without whom each left out: that can be most of a city. */
export async function readLastRuns(tx: Tx, count: number): Promise<PoolingRun[]> {
  const { rows } = await sql<PoolingRun>`
    select ${columns} - 'leftOut' as figures from pooling_run order by asked_at desc limit ${count}
  `.execute(tx);
  return rows;
}

/** Whom the last run that was done left out. */
export async function readLastLeftOut(tx: Tx): Promise<LeftOut[]> {
  const { rows } = await sql<{ leftOut: LeftOut[] | null }>`
    select figures -> 'leftOut' as "leftOut" from pooling_run where status = 'done' order by asked_at desc limit 1
  `.execute(tx);
  return rows[0]?.leftOut ?? [];
}

/** One at a time in a municipality: runs that write their groups, and whatever stops some. Held until the transaction ends. */
export async function lockPooling(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('pooling ' || current_setting('app.tenant_id'), 0))`.execute(
    tx,
  );
}

/** One run of the municipality at a time writes its groups; its own row is held until the transaction ends. */
export async function lockRun(tx: Tx, id: string): Promise<PoolingRun | undefined> {
  await lockPooling(tx);
  const { rows } = await sql<PoolingRun>`select ${columns} from pooling_run where id = ${id} for update`.execute(tx);
  return rows[0];
}

/** Writes how a run ended. */
export async function finishRun(
  _permit: PoolPermit<'run'>,
  tx: Tx,
  run: Omit<PoolingRun, 'askedAt' | 'seed'>,
): Promise<void> {
  await sql`
    update pooling_run set status = ${run.status}, finished_at = ${run.finishedAt}, instance_digest = ${run.instanceDigest},
      engine_version = ${run.engineVersion}, score = ${run.score}, bound = ${run.bound}, figures = ${JSON.stringify(run.figures)}::jsonb
    where id = ${run.id}
  `.execute(tx);
}

/** The codes that people know requests by. */
export async function readRequestCodes(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string;
    code: string;
  }>`select id, code from request where id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, code }) => [id, code]));
}
