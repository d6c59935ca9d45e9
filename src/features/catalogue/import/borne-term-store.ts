import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { isOwnId } from '../hsds/own-terms.ts';
import { termsBorneBy, type TaxonomyFromHsds, type TermFromHsds } from '../hsds/from-taxonomies.ts';
import type { CataloguePermit } from '../policy.ts';

type EntryKind = 'provider' | 'service' | 'location' | 'service-at-location';

/** Notes which terms of which taxonomies records bear, in the stead of those they had, and keeps terms that came with them. */
export async function replaceBorneTerms(
  tx: Tx,
  permit: CataloguePermit,
  { kind, source }: { readonly kind: EntryKind; readonly source: string },
  known: readonly string[],
  entries: readonly { readonly id: string; readonly hsds: object }[],
): Promise<void> {
  if (known.length > 0)
    // Labels of the city are the city's: no source takes them away.
    await sql`
      delete from entry_term where entry_kind = ${kind} and entry_id = any(${known}::uuid[]) and term_id not in (select id from city_label)
    `.execute(tx);
  const borne = entries
    .map(({ id, hsds }) => ({ id, ...termsBorneBy(hsds) }))
    .filter(({ termIds }) => termIds.length > 0);
  if (borne.length === 0) return;
  await writeTaxonomies(
    tx,
    permit,
    source,
    borne.flatMap(({ taxonomies }) => taxonomies),
  );
  await writeTaxonomyTerms(
    tx,
    permit,
    source,
    borne.flatMap(({ terms }) => terms),
  );
  const rows = borne.flatMap(({ id, termIds }) => termIds.map((termId) => ({ id, termId })));
  await sql`
    insert into entry_term (tenant_id, entry_kind, term_id, entry_id)
    select current_setting('app.tenant_id')::uuid, ${kind}, term_id, id
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ termId }) => termId)}::uuid[]) as given (id, term_id)
    on conflict do nothing
  `.execute(tx);
}

/** Each once, the last that came; our own are everywhere, and are no rows. One that another source has given stays as it is. */
export async function writeTaxonomies(
  tx: Tx,
  _permit: CataloguePermit,
  source: string,
  given: readonly TaxonomyFromHsds[],
): Promise<void> {
  const taxonomies = unique(given).filter(({ id }) => !isOwnId(id));
  if (taxonomies.length === 0) return;
  await sql`
    insert into taxonomy as t (tenant_id, id, name, hsds, source)
    select current_setting('app.tenant_id')::uuid, id, name, hsds, ${source}
    from jsonb_to_recordset(${JSON.stringify(taxonomies)}::jsonb) as given (id uuid, name text, hsds jsonb)
    on conflict (tenant_id, id) do update set name = excluded.name, hsds = excluded.hsds, modified_at = now(),
      source = excluded.source
    where coalesce(t.source, excluded.source) = excluded.source
      and (t.name, t.hsds, t.source) is distinct from (excluded.name, excluded.hsds, excluded.source)
  `.execute(tx);
}

/** A term of a taxonomy that nobody has told of stands alone. */
export async function writeTaxonomyTerms(
  tx: Tx,
  _permit: CataloguePermit,
  source: string,
  given: readonly TermFromHsds[],
): Promise<void> {
  const terms = unique(given).filter(({ id }) => !isOwnId(id));
  if (terms.length === 0) return;
  await sql`
    insert into taxonomy_term as t (tenant_id, id, taxonomy_id, parent_id, code, name, hsds, source)
    select current_setting('app.tenant_id')::uuid, g.id, x.id, g."parentId", g.code, g.name, g.hsds, ${source}
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb)
      as g (id uuid, "taxonomyId" uuid, "parentId" uuid, code text, name text, hsds jsonb)
    left join taxonomy x on x.id = g."taxonomyId"
    on conflict (tenant_id, id) do update set taxonomy_id = coalesce(excluded.taxonomy_id, t.taxonomy_id), parent_id = excluded.parent_id,
      code = excluded.code, name = excluded.name, hsds = excluded.hsds, modified_at = now(), source = excluded.source
    where coalesce(t.source, excluded.source) = excluded.source and (t.taxonomy_id, t.parent_id, t.code, t.name, t.hsds, t.source)
      is distinct from (coalesce(excluded.taxonomy_id, t.taxonomy_id), excluded.parent_id, excluded.code, excluded.name, excluded.hsds,
        excluded.source)
  `.execute(tx);
}

function unique<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
