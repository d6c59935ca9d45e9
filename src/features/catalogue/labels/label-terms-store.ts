import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';

/** Where rows of terms come from that are labels of the city: no file writes over them. */
const ours = 'will labels';

export interface LabelTaxonomy {
  readonly name: string;
  readonly description: string;
}

/**
 * Writes the city's labels as terms of a taxonomy of its own, with the codes that somebody has verified: so HSDS tells them, lists
 * them and is asked by them as by any other. For whoever changes a label or its codes, in the same transaction.
 */
export async function writeLabelTerms(
  tx: Tx,
  _permit: CataloguePermit,
  { name, description }: LabelTaxonomy,
  now: Date,
): Promise<void> {
  const id = sql`will_id_by_name(current_setting('app.tenant_id')::uuid, 'labels')`;
  await sql`
    insert into taxonomy as t (tenant_id, id, name, hsds, source, modified_at)
    select current_setting('app.tenant_id')::uuid, ${id}, ${name}, jsonb_build_object('description', ${description}::text, 'version', '1'),
      ${ours}, ${now}
    where exists (select from city_label)
    on conflict (tenant_id, id) do update set name = excluded.name, hsds = excluded.hsds, modified_at = excluded.modified_at
    where (t.name, t.hsds) is distinct from (excluded.name, excluded.hsds)
  `.execute(tx);
  const { rows } = await sql<{ id: string }>`
    insert into taxonomy_term as t (tenant_id, id, taxonomy_id, name, hsds, source, modified_at)
    select l.tenant_id, l.id, ${id}, l.name, jsonb_strip_nulls(jsonb_build_object('taxonomy', ${name}::text, 'taxonomy_id', ${id}, 'language', 'it', 'will_codes',
      (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('scheme', m.scheme, 'code', m.code, 'name', m.name, 'reference', m.reference))
          order by m.scheme, m.code)
        from label_mapping m where m.label_kind = 'own' and m.label = l.id::text and m.verified))), ${ours}, ${now}
    from city_label l
    on conflict (tenant_id, id) do update set name = excluded.name, hsds = excluded.hsds, modified_at = excluded.modified_at
    where (t.name, t.hsds) is distinct from (excluded.name, excluded.hsds)
    returning t.id
  `.execute(tx);
  const changed = rows.map((row) => row.id);
  await sql`
    update service set modified_at = ${now}
    where id in (select service_id from entry_label where label_id = any(${changed}::uuid[]))
  `.execute(tx);
  await sql`
    delete from taxonomy_term where source = ${ours} and id not in (select id from city_label)
  `.execute(tx);
  await sql`delete from taxonomy where source = ${ours} and not exists (select from city_label)`.execute(tx);
}

/** Notes that an entry bears the terms of the labels that it has. */
export async function writeTermsOfEntry(tx: Tx, _permit: CataloguePermit, serviceId: string): Promise<void> {
  await sql`
    delete from entry_term where entry_kind = 'service' and entry_id = ${serviceId}::uuid and term_id in (select id from city_label)
  `.execute(tx);
  await sql`
    insert into entry_term (tenant_id, entry_kind, term_id, entry_id)
    select tenant_id, 'service', label_id, service_id from entry_label where service_id = ${serviceId}::uuid on conflict do nothing
  `.execute(tx);
}
