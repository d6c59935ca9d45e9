import { sql } from 'kysely';
import type { FamilyChoice } from '../../../../domain/group-life/rank-offers.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { PoolPermit } from '../../policy.ts';

export async function choicesOf(tx: Tx, poolId: string): Promise<FamilyChoice[]> {
  const { rows } = await sql<FamilyChoice>`
    select request_id as member, accepts::text[] as accepts from pool_choice where pool_id = ${poolId} order by request_id
  `.execute(tx);
  return rows;
}

export interface WrittenChoice {
  readonly poolId: string;
  readonly requestId: string;
  readonly accepts: readonly string[];
  readonly at: Date;
  /** The account of who wrote it down for the family; null when it chose itself. */
  readonly by: string | null;
}

export async function putChoice(_permit: PoolPermit<'answer'>, tx: Tx, choice: WrittenChoice): Promise<void> {
  await sql`
    insert into pool_choice (tenant_id, pool_id, request_id, accepts, chosen_at, recorded_by)
    values (current_setting('app.tenant_id')::uuid, ${choice.poolId}, ${choice.requestId}, ${[...choice.accepts]}::uuid[], ${choice.at}, ${choice.by})
    on conflict (tenant_id, pool_id, request_id)
      do update set accepts = excluded.accepts, chosen_at = excluded.chosen_at, recorded_by = excluded.recorded_by
  `.execute(tx);
}
