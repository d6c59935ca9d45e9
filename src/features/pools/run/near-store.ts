import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolPermit } from '../policy.ts';
import type { NearGroup } from './near-groups.ts';
import type { LeftOut } from './run-record.ts';

/** Keeps the groups that a run could almost make, for what follows it. */
export async function insertNearGroups(
  _permit: PoolPermit<'run'>,
  tx: Tx,
  runId: string,
  keptAt: Date,
  groups: readonly NearGroup[],
): Promise<void> {
  await sql`
    insert into pooling_near (tenant_id, run_id, kept_at, groups)
    values (current_setting('app.tenant_id')::uuid, ${runId}, ${keptAt}, ${JSON.stringify(groups)}::json)
  `.execute(tx);
}

export interface RunRemains {
  readonly near: readonly NearGroup[];
  readonly leftOut: readonly LeftOut[];
}

/** What a run that is done could not place; undefined for another, and for one that is over for so long that it was forgotten. */
export async function readRemains(tx: Tx, runId: string): Promise<RunRemains | undefined> {
  const { rows } = await sql<RunRemains>`
    select n.groups as near, coalesce(r.figures -> 'leftOut', '[]') as "leftOut"
    from pooling_near n join pooling_run r on r.tenant_id = n.tenant_id and r.id = n.run_id
    where n.run_id = ${runId} and r.status = 'done'
  `.execute(tx);
  return rows[0];
}

/** The last run that is done and whose remains are kept. */
export async function lastRunDone(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select run_id as id from pooling_near order by kept_at desc, run_id limit 1
  `.execute(tx);
  return rows[0]?.id;
}
