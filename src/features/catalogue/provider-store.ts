import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { NewProvider } from './model.ts';
import type { CataloguePermit } from './policy.ts';

/** Writes providers; a name that is already there keeps its id. */
export async function writeProviders(
  tx: Tx,
  _permit: CataloguePermit,
  providers: readonly (NewProvider & { readonly id: string })[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    insert into provider (tenant_id, id, name, accredited, email, phone, made_up)
    select current_setting('app.tenant_id')::uuid, id, name, accredited, email, phone, "madeUp"
    from jsonb_to_recordset(${JSON.stringify(providers)}::jsonb) as given (id uuid, name text, accredited boolean, email text, phone text,
      "madeUp" boolean)
    on conflict (tenant_id, name) where source is null do update set accredited = excluded.accredited, email = excluded.email, phone = excluded.phone,
      made_up = excluded.made_up
    returning id, name
  `.execute(tx);
  return new Map(rows.map(({ id, name }) => [name, id]));
}
