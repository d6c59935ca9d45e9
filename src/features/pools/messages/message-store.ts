import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';
import type { Author, HideReason, Message } from './model.ts';

export async function insertMessage(
  _permit: RunningPermit<'write'>,
  tx: Tx,
  message: {
    readonly id: string;
    readonly poolId: string;
    readonly requestId: string | null;
    readonly author: Author;
    readonly text: string;
  },
  at: Date,
): Promise<void> {
  await sql`
    insert into pool_message (tenant_id, id, pool_id, request_id, author, text, sent_at)
    values (current_setting('app.tenant_id')::uuid, ${message.id}, ${message.poolId}, ${message.requestId}, ${message.author},
      ${message.text}, ${at})
  `.execute(tx);
}

/** The last messages of a group, the newest first. */
export async function messagesOf(tx: Tx, poolId: string, most: number): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select id, request_id as "requestId", author, text, sent_at as "sentAt", hide_reason as "hideReason", (
      select count(*) from pool_message_report report
      where report.tenant_id = message.tenant_id and report.message_id = message.id)::int as reports
    from pool_message message where pool_id = ${poolId} order by sent_at desc, id limit ${most}
  `.execute(tx);
  return rows;
}

/** How many messages a family has written in a group since then. */
export async function countWritten(tx: Tx, poolId: string, requestId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ written: number }>`
    select count(*)::int as written from pool_message
    where pool_id = ${poolId} and request_id = ${requestId} and sent_at >= ${since}
  `.execute(tx);
  return rows[0]?.written ?? 0;
}

/** Hides a message of a group for good; false when there is none, or it was hidden before. */
export async function hideMessage(
  _permit: RunningPermit<'moderate'>,
  tx: Tx,
  poolId: string,
  messageId: string,
  reason: HideReason,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update pool_message set hidden_at = ${at}, hide_reason = ${reason}
    where id = ${messageId} and pool_id = ${poolId} and hidden_at is null returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** Notes that a family found something wrong; false when it had said so, or the message is not of its group. */
export async function insertReport(
  _permit: RunningPermit<'write'>,
  tx: Tx,
  poolId: string,
  messageId: string,
  requestId: string,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into pool_message_report (tenant_id, message_id, request_id, reported_at)
    select tenant_id, id, ${requestId}, ${at} from pool_message
    where id = ${messageId} and pool_id = ${poolId} and hidden_at is null
    on conflict do nothing returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** Deletes messages written before then; says how many. */
export async function deleteMessagesBefore(_permit: RunningPermit<'bill'>, tx: Tx, before: Date): Promise<number> {
  await sql`
    delete from pool_message_report using pool_message message
    where message.tenant_id = pool_message_report.tenant_id and message.id = pool_message_report.message_id
      and message.sent_at < ${before}
  `.execute(tx);
  const { rows } = await sql`delete from pool_message where sent_at < ${before} returning 1`.execute(tx);
  return rows.length;
}
