import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/** Where providers are written to; those without an address are not there. */
export async function providerEmails(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; email: string }>`
    select id, email from provider where id = any(${[...ids]}::uuid[]) and email is not null
  `.execute(tx);
  return new Map(rows.map(({ id, email }) => [id, email]));
}
