import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

/** The people of the lab who may approve, but for one. */
export async function readApproversBut(tx: Tx, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from account
    where role in ('lab-coordinator', 'administrator') and disabled_at is null and id <> ${accountId} order by name, id
  `.execute(tx);
  return rows.map(({ name }) => name);
}
