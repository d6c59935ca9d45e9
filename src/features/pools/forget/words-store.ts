import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';

/**
 * Deletes what families of a group that is over said, showed and would have chosen, what was asked of who never joined it, and the
 * addresses of calendars of who is in no other group.
 */
export async function forgetWords(_permit: RunningPermit<'forget'>, tx: Tx, poolId: string): Promise<void> {
  await sql`
    delete from pool_message_report report using pool_message message
    where message.tenant_id = report.tenant_id and message.id = report.message_id and message.pool_id = ${poolId}
  `.execute(tx);
  await sql`delete from pool_message where pool_id = ${poolId}`.execute(tx);
  await sql`delete from pool_consent where pool_id = ${poolId}`.execute(tx);
  await sql`delete from pool_choice where pool_id = ${poolId}`.execute(tx);
  await sql`delete from pool_call_link where pool_id = ${poolId}`.execute(tx);
  await sql`
    delete from pool_change_part part using pool_change change
    where change.tenant_id = part.tenant_id and change.id = part.change_id and change.pool_id = ${poolId}
      and part.role = 'joins' and not exists (
        select from pool_member member where member.tenant_id = part.tenant_id and member.pool_id = change.pool_id
          and member.request_id = part.request_id)
  `.execute(tx);
  await sql`
    delete from pool_calendar_link link using pool_member member
    where member.tenant_id = link.tenant_id and member.request_id = link.request_id and member.pool_id = ${poolId}
      and not exists (
        select from pool_member now_in where now_in.tenant_id = link.tenant_id and now_in.request_id = link.request_id and now_in.live)
  `.execute(tx);
  await sql`
    update pool_member set decline_reason = null, start_by = null
    where pool_id = ${poolId} and (decline_reason is not null or start_by is not null)
  `.execute(tx);
}
