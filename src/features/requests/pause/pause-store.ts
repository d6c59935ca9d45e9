import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { RequestPermit } from '../policy.ts';

/** Pauses a locked request until that day. */
export async function writePause(
  tx: Tx,
  _permit: RequestPermit<'change'>,
  id: string,
  until: string,
  now: Date,
): Promise<void> {
  await sql`
    update request set status = 'paused', paused_until = ${until}::date, version = version + 1, updated_at = ${now} where id = ${id}
  `.execute(tx);
}

/** Requests whose pause is over on that day, the longest over first. */
export async function pausedUntilBefore(tx: Tx, today: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from request where paused_until is not null and paused_until <= ${today}::date order by paused_until, id limit ${most}
  `.execute(tx);
  return rows.map(({ id }) => id);
}
