import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { labTenant, ownTenant } from '../municipalities/public.ts';
import type { District } from './model.ts';
import type { DistrictPermit } from './policy.ts';

/** By name; of one municipality, those that it belongs to. */
export async function readDistricts(tx: Tx, { of }: { readonly of?: string } = {}): Promise<District[]> {
  const { rows } = await sql<District>`
    select d.code, d.name, d.source, (
      select json_agg(json_build_object('name', m.name, 'istat', m.istat) order by m.name, m.istat)
      from district_member m where m.tenant_id = d.tenant_id and m.district_code = d.code) as members
    from district d
    where d.tenant_id = ${labTenant} and (${of ?? null}::text is null or exists (
      select from district_member m where m.tenant_id = d.tenant_id and m.district_code = d.code and m.istat = ${of ?? null}::text))
    order by d.name, d.code
  `.execute(tx);
  return rows;
}

/** Names that another district has already. */
export async function namesTaken(tx: Tx, districts: readonly District[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select d.name from district d join jsonb_to_recordset(${JSON.stringify(districts)}::jsonb) as one(code text, name text)
      on one.name = d.name and one.code <> d.code
    where d.tenant_id = ${ownTenant} order by d.name
  `.execute(tx);
  return rows.map(({ name }) => name);
}

/** Writes districts as they are now: each replaces what was known of it. */
export async function replaceDistricts(
  tx: Tx,
  _permit: DistrictPermit,
  districts: readonly District[],
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<void> {
  for (const { code, name, source, members } of districts) {
    await sql`
      insert into district (tenant_id, code, name, source, entered_at, entered_by) values (${ownTenant}, ${code}, ${name}, ${source}, ${at}, ${by})
      on conflict (tenant_id, code) do update set name = excluded.name, source = excluded.source, entered_at = excluded.entered_at, entered_by = excluded.entered_by
    `.execute(tx);
    await sql`delete from district_member where tenant_id = ${ownTenant} and district_code = ${code}`.execute(tx);
    await sql`
      insert into district_member (tenant_id, district_code, name, istat)
      select ${ownTenant}, ${code}, name, istat from jsonb_to_recordset(${JSON.stringify(members)}::jsonb) as member(name text, istat text)
    `.execute(tx);
  }
}
