import { sql, type Kysely } from 'kysely';
import type { Municipality, Registered } from './model.ts';

/** Within a statement: the tenant of the transaction. */
export const ownTenant = sql`current_setting('app.tenant_id')::uuid`;
/** Within a statement: the lab, whose programme and registries every city reads. */
export const labTenant = sql`(select tenant_id from municipality where kind = 'lab')`;

/** Within a statement: the last version of each fact that the lab has told. */
export const lastFacts = sql`
  (select f.* from lab_fact f where f.tenant_id = ${labTenant} and not exists (
    select from lab_fact later where later.tenant_id = f.tenant_id and later.id = f.id and later.before = f.version))`;

/** All tenants of the register, by name, with what is told of each. */
export async function readMunicipalities(connection: Kysely<unknown>): Promise<Municipality[]> {
  const { rows } = await sql<Municipality>`
    select m.tenant_id as "tenantId", slug, kind, name, istat, province, region, lat, lon, outline, open, made_up_data as "madeUpData",
      case when patron_day is null then null
        else jsonb_build_object('day', patron_day, 'saint', patron_saint, 'source', patron_source) end as patron,
      coalesce(told.facts, '[]') as facts, coalesce(told.blanks, '[]') as blanks
    from municipality m left join (
      select about_id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('mark', mark, 'willLink', will_link, 'date', happened)) || jsonb_build_object(
          'text', jsonb_build_object('it', text_it, 'en', text_en),
          'source', jsonb_build_object('name', source_name, 'link', source_link, 'page', source_page)
        ) order by position, id) filter (where state = 'told') as facts,
        jsonb_agg(jsonb_build_object('id', id, 'text', jsonb_build_object('it', text_it, 'en', text_en)) order by position, id)
          filter (where state = 'unknown') as blanks
      from ${lastFacts} last group by about_id
    ) told on told.about_id = m.tenant_id
    order by name
  `.execute(connection);
  return rows;
}

/** Puts a municipality in the register, or brings it up to date. For the owner's connection: the app may only read. */
export async function registerMunicipality(connection: Kysely<unknown>, m: Registered): Promise<void> {
  await sql`
    insert into municipality (tenant_id, slug, kind, name, istat, province, region, lat, lon, outline, open, made_up_data, patron_day,
      patron_saint, patron_source)
    values (${m.tenantId}, ${m.slug}, ${m.kind}, ${m.name}, ${m.istat}, ${m.province}, ${m.region}, ${m.lat}, ${m.lon},
      ${m.outline === null ? null : JSON.stringify(m.outline)}::jsonb, ${m.open}, ${m.madeUpData},
      ${m.patron?.day ?? null}, ${m.patron?.saint ?? null}, ${m.patron?.source ?? null})
    on conflict (slug) do update set name = excluded.name, istat = excluded.istat, province = excluded.province,
      region = excluded.region, lat = excluded.lat, lon = excluded.lon, outline = excluded.outline, open = excluded.open,
      made_up_data = excluded.made_up_data, patron_day = excluded.patron_day, patron_saint = excluded.patron_saint,
      patron_source = excluded.patron_source
  `.execute(connection);
}
