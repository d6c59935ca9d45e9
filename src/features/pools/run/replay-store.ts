import { sql } from 'kysely';
import type { RequestId } from '../../../domain/pooling/instance.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolPermit } from '../policy.ts';
import type { BuiltInstance } from './build-instance.ts';
import type { RunInput } from './run-input.ts';

/** Keeps what a run received and found, as it was solved. */
export async function insertRunInput(
  _permit: PoolPermit<'run'>,
  tx: Tx,
  runId: string,
  keptAt: Date,
  { built, effort, cutShort, pools }: RunInput,
): Promise<void> {
  await sql`
    insert into pooling_replay (tenant_id, run_id, kept_at, instance, kept, borne, pools, rounds, seconds, cut_short)
    values (current_setting('app.tenant_id')::uuid, ${runId}, ${keptAt}, ${JSON.stringify(built.instance)}::json,
      ${JSON.stringify(built.kept)}::json, ${JSON.stringify([...built.borne])}::json, ${JSON.stringify(pools)}::json,
      ${effort.iterations}, ${effort.seconds}, ${cutShort})
  `.execute(tx);
}

interface KeptRow {
  readonly instance: BuiltInstance['instance'];
  readonly kept: BuiltInstance['kept'];
  readonly borne: readonly (readonly [RequestId, number])[];
  readonly pools: RunInput['pools'];
  readonly rounds: number;
  readonly seconds: number;
  readonly cutShort: boolean;
}

/** Undefined where the run kept nothing, or its time is over. */
export async function readRunInput(tx: Tx, runId: string): Promise<RunInput | undefined> {
  const { rows } = await sql<KeptRow>`
    select instance, kept, borne, pools, rounds, seconds, cut_short as "cutShort" from pooling_replay where run_id = ${runId}
  `.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { instance, kept, borne, pools, rounds, seconds, cutShort } = row;
  const effort = { iterations: rounds, seconds };
  return { built: { instance, kept, borne: new Map(borne) }, effort, cutShort, pools };
}

/** Deletes what runs kept before then. Returns how many runs can be done again no more. */
export async function deleteRunInputsBefore(_permit: PoolPermit<'run'>, tx: Tx, before: Date): Promise<number> {
  const { rows } = await sql`delete from pooling_replay where kept_at <= ${before} returning 1`.execute(tx);
  await sql`delete from pooling_stretch where kept_at <= ${before}`.execute(tx);
  await sql`delete from pooling_near where kept_at <= ${before}`.execute(tx);
  return rows.length;
}
