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

/** Changes where a provider is written to, keeping what its entry said before; false where it says so already. */
export async function writeMailbox(
  tx: Tx,
  _permit: CataloguePermit,
  id: string,
  email: string,
  by: { readonly kind: string; readonly id: string | undefined; readonly now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    with changed as (select * from provider where id = ${id} and email is distinct from ${email} for update),
    kept as (
      insert into entry_version (tenant_id, entry_kind, entry_id, version, content, replaced_at, replaced_by_kind, replaced_by, cause)
      select tenant_id, 'provider', id, version, jsonb_strip_nulls(jsonb_build_object('name', name, 'email', email, 'phone', phone))
        || jsonb_build_object('hsds', hsds), ${by.now}, ${by.kind}, ${by.id ?? null}, 'desk' from changed
    )
    update provider p set email = ${email}, version = p.version + 1, modified_at = ${by.now}
    from changed where p.tenant_id = changed.tenant_id and p.id = changed.id returning 1
  `.execute(tx);
  return rows.length === 1;
}
