import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';

/** Gives a request the one address of its calendar: the one before stops working. */
export async function putCalendarLink(
  permit: RunningPermit<'calendar'>,
  tx: Tx,
  requestId: string,
  tokenHash: Buffer,
  at: Date,
): Promise<void> {
  await deleteCalendarLink(permit, tx, requestId);
  await sql`
    insert into pool_calendar_link (tenant_id, token_hash, request_id, created_at)
    values (current_setting('app.tenant_id')::uuid, ${tokenHash}, ${requestId}, ${at})
  `.execute(tx);
}

export async function deleteCalendarLink(_permit: RunningPermit<'calendar'>, tx: Tx, requestId: string): Promise<void> {
  await sql`delete from pool_calendar_link where request_id = ${requestId}`.execute(tx);
}

export async function requestOfCalendar(tx: Tx, tokenHash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ requestId: string }>`
    select request_id as "requestId" from pool_calendar_link where token_hash = ${tokenHash}
  `.execute(tx);
  return rows[0]?.requestId;
}

export async function hasCalendarLink(tx: Tx, requestId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from pool_calendar_link where request_id = ${requestId}`.execute(tx);
  return rows.length === 1;
}
