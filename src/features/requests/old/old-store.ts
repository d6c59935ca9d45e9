import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { RequestPermit } from '../policy.ts';

export interface OldRequest {
  readonly id: string;
  readonly updatedAt: Date;
}

/** Requests in no group that nobody has touched since before `to`, and not before `from`, the oldest first. */
export async function untouchedRequests(tx: Tx, from: Date, to: Date, most: number): Promise<OldRequest[]> {
  const { rows } = await sql<OldRequest>`
    select id, updated_at as "updatedAt" from request
    where status in ('waiting', 'individual', 'to-professionals') and created_at < ${to} and updated_at >= ${from} and updated_at < ${to}
    order by updated_at, id limit ${most}
  `.execute(tx);
  return rows;
}

/** Somebody said that it is still needed. */
export async function touchRequest(tx: Tx, _permit: RequestPermit<'change'>, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update request set updated_at = ${now} where id = ${id} and status <> 'withdrawn' returning 1
  `.execute(tx);
  return rows.length === 1;
}
