import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';

/**
 * Deletes what the families of a group that is over owed, agreed to and signed, and on which days each came. Of the group stay its
 * hours, its meetings, the sums of each month, and by request that it was in it, to the next hundred metres, and what an hour cost.
 */
export async function forgetAccounts(_permit: RunningPermit<'forget'>, tx: Tx, poolId: string): Promise<void> {
  await sql`delete from pool_statement_line where pool_id = ${poolId}`.execute(tx);
  await sql`delete from pool_correction where pool_id = ${poolId}`.execute(tx);
  await sql`delete from pool_signature where pool_id = ${poolId}`.execute(tx);
  await sql`
    delete from pool_change_part part using pool_change change
    where change.tenant_id = part.tenant_id and change.id = part.change_id and change.pool_id = ${poolId}
  `.execute(tx);
  await sql`delete from pool_change where pool_id = ${poolId}`.execute(tx);
  await sql`delete from pool_agreement where pool_id = ${poolId}`.execute(tx);
  await sql`delete from pool_period where pool_id = ${poolId}`.execute(tx);
  await sql`delete from pool_contribution where pool_id = ${poolId}`.execute(tx);
  await sql`delete from pool_offer where pool_id = ${poolId}`.execute(tx);
  await sql`delete from pool_call_letter where pool_id = ${poolId}`.execute(tx);
  await sql`delete from pool_call_decline where pool_id = ${poolId}`.execute(tx);
  await sql`
    update pool_member set metres = greatest(100, ceil(metres / 100.0) * 100), days = null where pool_id = ${poolId}
  `.execute(tx);
}
