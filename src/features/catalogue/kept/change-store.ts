import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/**
 * Names the state of the municipality's catalogue that a statement sees: the same text, the same catalogue. It names the set
 * of transactions that changed it lately, by how many there are, the last one, and a digest of all.
 */
export const stateOfCatalogue: RawBuilder<string> = sql`
  (select count(*) || '.' || coalesce(max(transaction)::text, '') || '.' || coalesce(bit_xor(hashtextextended(transaction::text, 0)), 0)
    from catalogue_change)`;

export async function readState(tx: Tx): Promise<string> {
  const { rows } = await sql<{ state: string }>`select ${stateOfCatalogue} as state`.execute(tx);
  return rows[0]?.state ?? '';
}

/**
 * Forgets changes noted before an instant. That is a change too, and noted: else one that came and went between two
 * readings would leave the name of the state before it.
 */
export async function forgetChanges(tx: Tx, before: Date): Promise<void> {
  await sql`
    with forgotten as (delete from catalogue_change where noted_at < ${before} returning tenant_id)
    insert into catalogue_change (tenant_id, transaction)
    select distinct tenant_id, pg_current_xact_id() from forgotten on conflict do nothing
  `.execute(tx);
}
