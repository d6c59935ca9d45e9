import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { actorId } from '../../people/public.ts';
import type { Writer } from '../location-store.ts';
import type { NewOrganization } from '../model.ts';
import type { OrganizationRow } from '../organizations/model.ts';
import { keepOrganizationVersions } from '../organizations/organization-store.ts';
import type { CataloguePermit } from '../policy.ts';
import type { ComparedOrganization } from './compare-organizations.ts';

/** An organisation as its source tells it, but for its places, which have rows of their own. */
export type GivenOrganization = Omit<NewOrganization, 'locations'>;

/** What the catalogue has under the id of an organisation that a source tells of. */
export interface BesideOrganization {
  readonly id: string;
  /** Of what the source says now. */
  readonly digest: string;
  /** Services here name a provider of this id that is in no register. */
  readonly isNamedHere: boolean;
  readonly standing:
    | (Omit<OrganizationRow, 'id'> & {
        readonly source: string | null;
        /** Of what the source said the last time. */
        readonly digest: string | null;
        readonly changedHere: readonly string[];
      })
    | null;
}

export async function readOrganizationsBeside(
  tx: Tx,
  given: readonly GivenOrganization[],
): Promise<BesideOrganization[]> {
  if (given.length === 0) return [];
  const { rows } = await sql<BesideOrganization>`
    select g.id, md5(g::text) as digest, exists (select from service s where s.named_provider_id = g.id) as "isNamedHere", case when p.id is not null then jsonb_build_object('source', p.source, 'digest', p.source_digest,
      'name', p.name, 'email', p.email, 'phone', p.phone, 'hsds', p.hsds, 'changedHere', p.changed_here) end as standing
    from ${givenRows(given)} left join provider p on p.id = g.id
  `.execute(tx);
  return rows;
}

function givenRows(given: readonly GivenOrganization[]): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
    as g (id uuid, name text, email text, phone text, "madeUp" boolean, hsds jsonb)`;
}

/** Writes organisations of a source that were compared; what one said before is kept as a version. */
export async function writeOrganizations(
  tx: Tx,
  permit: CataloguePermit,
  by: Writer,
  source: string,
  compared: readonly ComparedOrganization[],
): Promise<void> {
  if (compared.length === 0) return;
  const changes = ({ isNew, fields }: ComparedOrganization) => !isNew && fields.length > 0;
  await keepOrganizationVersions(
    tx,
    permit,
    { kind: by.actor.kind, id: actorId(by.actor), now: by.now },
    compared.filter(changes).map(({ row }) => row.id),
    'import',
  );
  const rows = compared.map((one) => ({ ...one.row, madeUp: one.madeUp, digest: one.digest, changes: changes(one) }));
  const changing = rows.filter((row) => row.changes).map(({ id }) => id);
  await sql`
    insert into provider as p (tenant_id, id, name, email, phone, made_up, hsds, source, source_key, source_digest)
    select current_setting('app.tenant_id')::uuid, id, name, email, phone, "madeUp", hsds, ${source}, id::text, digest
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, name text, email text, phone text, "madeUp" boolean, hsds jsonb,
      digest text)
    on conflict (tenant_id, id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone,
      made_up = excluded.made_up, hsds = excluded.hsds, source_digest = excluded.source_digest
    where p.source = ${source}
  `.execute(tx);
  if (changing.length === 0) return;
  await sql`update provider set version = version + 1, modified_at = ${by.now} where id = any(${changing}::uuid[])`.execute(
    tx,
  );
}

/** Names of those of these ids that are providers here. */
export async function readProvidersById(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from provider where id = any(${ids}::uuid[])
  `.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Ties services to providers that came after them in the file. */
export async function tieProviders(
  tx: Tx,
  _permit: CataloguePermit,
  source: string,
  pairs: readonly { readonly sourceKey: string; readonly organizationId: string }[],
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    update service s set provider_id = p.id, provider_name = p.name
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as g ("sourceKey" text, "organizationId" uuid)
    join provider p on p.id = g."organizationId"
    where s.source = ${source} and s.source_key = g."sourceKey" and s.provider_id is distinct from p.id
  `.execute(tx);
}
