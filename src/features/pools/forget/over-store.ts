import { sql, type RawBuilder } from 'kysely';
import { keptStages, type GroupOver, type KeptStage } from '../../../domain/group-life/keeping-terms.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';

/** A group that is over, by its day in Italy, and what of it is gone. */
export interface OverGroup extends GroupOver {
  readonly id: string;
  readonly gone: readonly KeptStage[];
}

async function over(tx: Tx, where: RawBuilder<unknown>): Promise<OverGroup[]> {
  const { rows } = await sql<OverGroup>`
    select p.id, (p.ended_at at time zone 'Europe/Rome')::date - date '1970-01-01' as "endedOn", p.status = 'closed' as ran,
      array(select stage from pool_forgotten gone where gone.tenant_id = p.tenant_id and gone.pool_id = p.id) as gone
    from pool p where p.ended_at is not null and ${where}
  `.execute(tx);
  return rows;
}

/** Groups that are over and of which something is left, by their ids: the first, or those after one. */
export function groupsOver(tx: Tx, after: string | undefined, most: number): Promise<OverGroup[]> {
  return over(
    tx,
    sql`not exists (select from pool_forgotten all_gone
        where all_gone.tenant_id = p.tenant_id and all_gone.pool_id = p.id and all_gone.stage = 'accounts')
      and p.id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid order by p.id limit ${most}`,
  );
}

export async function groupOver(tx: Tx, id: string): Promise<OverGroup | undefined> {
  return (await over(tx, sql`p.id = ${id}`))[0];
}

/** What is gone of a group, in the order in which it goes; empty for one that lives. */
export async function forgottenOf(tx: Tx, poolId: string): Promise<KeptStage[]> {
  const { rows } = await sql<{ stage: KeptStage }>`
    select stage from pool_forgotten where pool_id = ${poolId}
    order by array_position(${[...keptStages]}::text[], stage)
  `.execute(tx);
  return rows.map(({ stage }) => stage);
}

/** Notes that a step is done, before it is: the database lets nobody remove accounts of which this is not on record. */
export async function noteForgotten(
  _permit: RunningPermit<'forget'>,
  tx: Tx,
  poolId: string,
  stage: KeptStage,
  at: Date,
): Promise<void> {
  await sql`
    insert into pool_forgotten (tenant_id, pool_id, stage, at)
    values (current_setting('app.tenant_id')::uuid, ${poolId}, ${stage}, ${at})
  `.execute(tx);
}
