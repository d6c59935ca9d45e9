import { sql } from 'kysely';
import type { Tx } from '../../src/platform/db/database.ts';

/**
 * A group that runs has begun so many days earlier. What was signed said the same of a day long ago: versions of an agreement
 * are never rewritten, so it is one more.
 */
export async function letWeeksPass(tx: Tx, poolId: string, days: number): Promise<void> {
  await sql`
    update pool set agreed_at = agreed_at - make_interval(days => ${days}), proposed_at = proposed_at - make_interval(days => ${days}),
      started_at = coalesce(started_at, agreed_at) - make_interval(days => ${days})
    where id = ${poolId} and status = 'running'
  `.execute(tx);
  await sql`
    insert into pool_agreement (tenant_id, pool_id, version, terms, made_at)
    select tenant_id, pool_id, version + 1,
      jsonb_set(terms, '{startsOn}', to_jsonb((current_date - ${days + 10}::int)::text)), made_at
    from pool_agreement where pool_id = ${poolId} order by version desc limit 1
  `.execute(tx);
}
