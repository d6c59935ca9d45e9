import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import type { Organization, OrganizationContent, OrganizationInBrief } from './model.ts';
import { contentOfOrganization, rowOfOrganization } from './fields.ts';
import { readNamedOrganization } from './named-store.ts';

/** Who wrote over an entry, and when. */
export interface Overwriting {
  readonly kind: string;
  readonly id: string | undefined;
  readonly now: Date;
}

/** Keeps organisations as they stand, for whoever is about to write over them in the same transaction and raises their version. */
export async function keepOrganizationVersions(
  tx: Tx,
  _permit: CataloguePermit,
  by: Overwriting,
  ids: readonly string[],
  cause: 'import' | 'desk' | 'accreditation' | 'restore',
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into entry_version (tenant_id, entry_kind, entry_id, version, content, replaced_at, replaced_by_kind, replaced_by, cause)
    select tenant_id, 'provider', id, version, jsonb_strip_nulls(jsonb_build_object('name', name, 'email', email, 'phone', phone))
      || jsonb_build_object('hsds', hsds), ${by.now}, ${by.kind}, ${by.id ?? null}, ${cause}
    from provider where id = any(${ids}::uuid[])
  `.execute(tx);
}

type Row = Omit<Organization, 'content'> & Parameters<typeof contentOfOrganization>[0];

/** The entry of an organisation; `forUpdate` holds its row until the transaction ends. */
export async function readOrganization(
  tx: Tx,
  id: string,
  { forUpdate = false }: { readonly forUpdate?: boolean } = {},
): Promise<Organization | undefined> {
  const { rows } = await sql<Row>`
    select id, version, source, made_up as "madeUp", changed_here as "changedHere", name, email, phone, hsds
    from provider where id = ${id}::uuid ${forUpdate ? sql`for update` : sql``}
  `.execute(tx);
  const [row] = rows;
  if (row === undefined) return readNamedOrganization(tx, id);
  const { version, source, madeUp, changedHere } = row;
  return { id, version, source, madeUp, changedHere, content: contentOfOrganization(row) };
}

/** Writes what an organisation's entry says from now on, as its next version. */
export async function writeOrganization(
  tx: Tx,
  _permit: CataloguePermit,
  id: string,
  { content, changedHere, now }: { content: OrganizationContent; changedHere: readonly string[]; now: Date },
): Promise<void> {
  const { name, email, phone, hsds } = rowOfOrganization(id, content);
  await sql`
    update provider set name = ${name}, email = ${email ?? null}, phone = ${phone ?? null}, hsds = ${JSON.stringify(hsds)}::jsonb,
      changed_here = ${[...changedHere]}::text[], version = version + 1, modified_at = ${now}
    where id = ${id}::uuid
  `.execute(tx);
}

/** Whether the municipality's own register has another organisation of that name. */
export async function isNameTaken(tx: Tx, id: string, name: string): Promise<boolean> {
  const { rows } = await sql`
    select from provider where source is null and name = ${name} and id <> ${id}::uuid limit 1
  `.execute(tx);
  return rows.length > 0;
}

/** Organisations by name, those that are only named by services among them, with how many services each gives. */
export async function readOrganizations(
  tx: Tx,
  { words, limit, offset }: { readonly words: string; readonly limit: number; readonly offset: number },
): Promise<{ readonly total: number; readonly organizations: OrganizationInBrief[] }> {
  const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const { rows } = await sql<{ total: number; organizations: OrganizationInBrief[] }>`
    with found as (
      select id, name, email, phone, source, false as named from provider where name ilike ${like}
      union all select s.named_provider_id, min(s.provider_name), null, null, null, true from service s
        where s.named_provider_id is not null and s.provider_name ilike ${like}
          and not exists (select from provider p where p.id = s.named_provider_id) group by s.named_provider_id
    ), shown as (select * from found order by lower(name), id limit ${limit} offset ${offset})
    select (select count(*)::int from found) as total, (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name,
      'email', o.email, 'phone', o.phone, 'source', o.source, 'onlyNamed', o.named, 'services',
      (select count(*) from service s where s.provider_id = o.id and s.status = 'active')
      + (select count(*) from service s where s.named_provider_id = o.id and s.status = 'active'))
      order by lower(o.name), o.id), '[]') from shown o) as organizations
  `.execute(tx);
  return rows[0] ?? { total: 0, organizations: [] };
}

/** Services of an organisation say its new name. Their ids. */
export async function renameProviderOfServices(
  tx: Tx,
  _permit: CataloguePermit,
  { id, name, now }: { readonly id: string; readonly name: string; readonly now: Date },
): Promise<void> {
  await sql`
    update service set provider_name = ${name}, version = version + 1, modified_at = ${now} where provider_id = ${id}::uuid
      and provider_name is distinct from ${name}
  `.execute(tx);
}

export async function readServicesNamedOtherwise(tx: Tx, id: string, name: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from service where provider_id = ${id}::uuid and provider_name is distinct from ${name} order by id
  `.execute(tx);
  return rows.map(({ id: serviceId }) => serviceId);
}

/** What people here call organisations that their sources, and services that only name them, call otherwise. */
export interface NamesHere {
  readonly byId: ReadonlyMap<string, string>;
  /** By a name that one of the municipality's own register had before. */
  readonly byFormerName: ReadonlyMap<string, string>;
}

export async function readNamesHere(tx: Tx, ids: readonly string[]): Promise<NamesHere> {
  const { rows } = await sql<{ id: string; name: string; formerNames: readonly string[] | null }>`
    select p.id, p.name, (select array_agg(distinct v.content ->> 'name') from entry_version v where p.source is null
      and v.entry_kind = 'provider' and v.entry_id = p.id and not exists (select from provider o where o.source is null
      and o.name = v.content ->> 'name')) as "formerNames"
    from provider p where 'name' = any(p.changed_here) and (p.source is null or p.id = any(${ids}::uuid[]))
  `.execute(tx);
  return {
    byId: new Map(rows.map(({ id, name }) => [id, name])),
    byFormerName: new Map(rows.flatMap(({ name, formerNames }) => (formerNames ?? []).map((before) => [before, name]))),
  };
}
