import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Party } from './parties.ts';

/** The lab first, then every city by name. */
export async function readParties(tx: Tx): Promise<Party[]> {
  const { rows } = await sql<Party>`
    select tenant_id as "tenantId", slug, name, kind from municipality order by kind = 'municipality', name
  `.execute(tx);
  return rows;
}
