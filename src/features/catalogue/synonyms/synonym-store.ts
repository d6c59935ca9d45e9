import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import type { ChangedGroup } from './model.ts';

export async function readChangedGroups(tx: Tx): Promise<ChangedGroup[]> {
  const { rows } = await sql<ChangedGroup>`select code, words, help, active from synonym_group order by code`.execute(
    tx,
  );
  return rows;
}

export async function writeGroup(
  tx: Tx,
  _permit: CataloguePermit,
  { code, words, help, active }: ChangedGroup,
  now: Date,
): Promise<void> {
  await sql`
    insert into synonym_group (tenant_id, code, words, help, active, changed_at)
    values (current_setting('app.tenant_id')::uuid, ${code}, ${words}, ${help}, ${active}, ${now})
    on conflict (tenant_id, code) do update set words = excluded.words, help = excluded.help, active = excluded.active, changed_at = excluded.changed_at
  `.execute(tx);
}

/** Ours as it comes again; the city's own is gone. */
export async function deleteGroup(tx: Tx, _permit: CataloguePermit, code: string): Promise<void> {
  await sql`delete from synonym_group where code = ${code}`.execute(tx);
}
