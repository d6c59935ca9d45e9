import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

export async function operatorById(
  tx: Tx,
  id: string,
): Promise<{ readonly name: string; readonly providerName: string } | undefined> {
  const { rows } = await sql<{ name: string; providerName: string }>`
    select operator.name, provider.name as "providerName" from operator
    join provider on provider.tenant_id = operator.tenant_id and provider.id = operator.provider_id
    where operator.id = ${id}
  `.execute(tx);
  return rows[0];
}

/** The codes that people read aloud, by request. */
export async function codesOf(tx: Tx, requestIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; code: string }>`
    select id, code from request where id = any(${[...requestIds]}::uuid[])
  `.execute(tx);
  return new Map(rows.map(({ id, code }) => [id, code]));
}
