import { sql, type Kysely } from 'kysely';
import type { Municipality } from './model.ts';

/** Within a statement: the tenant of the transaction. */
export const ownTenant = sql`current_setting('app.tenant_id')::uuid`;
/** Within a statement: the lab, whose programme and registries every city reads. */
export const labTenant = sql`(select tenant_id from municipality where kind = 'lab')`;

/** All tenants of the register, by name. */
export async function readMunicipalities(connection: Kysely<unknown>): Promise<Municipality[]> {
  const { rows } = await sql<Municipality>`
    select tenant_id as "tenantId", slug, kind, name, istat, province, region, lat, lon, outline, facts, open, made_up_data as "madeUpData",
      case when patron_day is null then null
        else jsonb_build_object('day', patron_day, 'saint', patron_saint, 'source', patron_source) end as patron
    from municipality order by name
  `.execute(connection);
  return rows;
}

/** Puts a municipality in the register, or brings its facts up to date. For the owner's connection: the app may only read. */
export async function registerMunicipality(connection: Kysely<unknown>, m: Municipality): Promise<void> {
  await sql`
    insert into municipality (tenant_id, slug, kind, name, istat, province, region, lat, lon, outline, facts, open, made_up_data, patron_day,
      patron_saint, patron_source)
    values (${m.tenantId}, ${m.slug}, ${m.kind}, ${m.name}, ${m.istat}, ${m.province}, ${m.region}, ${m.lat}, ${m.lon},
      ${m.outline === null ? null : JSON.stringify(m.outline)}::jsonb, ${JSON.stringify(m.facts)}::jsonb, ${m.open}, ${m.madeUpData},
      ${m.patron?.day ?? null}, ${m.patron?.saint ?? null}, ${m.patron?.source ?? null})
    on conflict (slug) do update set name = excluded.name, istat = excluded.istat, province = excluded.province,
      region = excluded.region, lat = excluded.lat, lon = excluded.lon, outline = excluded.outline, facts = excluded.facts, open = excluded.open,
      made_up_data = excluded.made_up_data, patron_day = excluded.patron_day, patron_saint = excluded.patron_saint,
      patron_source = excluded.patron_source
  `.execute(connection);
}
