import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { actorId } from '../../people/public.ts';
import type { Writer } from '../location-store.ts';
import type { NewOrganization } from '../model.ts';
import type { CataloguePermit } from '../policy.ts';
import { scrubPlaces, type ExactPlace } from '../protect/hide-place.ts';
import { keepLocations } from '../protect/keep-locations.ts';
import { readHiddenDoors } from '../protect/organization-store.ts';
import { doorOf, isAtDoor } from '../protect/same-door.ts';
import { scrubAddress } from '../protect/scrub-address.ts';
import { replaceBorneTerms } from './borne-term-store.ts';

/**
 * Writes the organisations of a source, each once; what one said before is kept as a version. One of the municipality's own
 * register, or of another source, that has the same id is left as it is.
 */
export async function writeOrganizations(
  tx: Tx,
  permit: CataloguePermit,
  { actor, now }: Writer,
  source: string,
  given: readonly NewOrganization[],
): Promise<void> {
  const organizations = [...new Map(given.map((organization) => [organization.id, organization])).values()];
  if (organizations.length === 0) return;
  const locations = organizations.flatMap((one) =>
    one.locations.map((location) => ({ source, madeUp: one.madeUp, location })),
  );
  const doors = await readHiddenDoors(
    tx,
    organizations.map(({ id }) => id),
  );
  const hidden = new Set(organizations.flatMap((one) => locationsAtDoors(one, doors.get(one.id) ?? [])));
  const kept = await keepLocations(tx, permit, { actor, now }, locations, hidden);
  const rows = organizations.map(({ locations: own, ...rest }) => {
    const streets = (doors.get(rest.id) ?? []).flatMap(({ address }) => address ?? []);
    const said = streets.reduce(scrubAddress, scrubPlaces(rest, own));
    return own.length > 0 ? { ...said, hsds: { ...said.hsds, location_ids: own.map(({ id }) => id) } } : said;
  });
  await sql`
    with given as (
      select r.*, md5(r::text) as digest from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (id uuid, name text, email text, phone text, "madeUp" boolean, hsds jsonb)
    ), superseded as (
      insert into entry_version (tenant_id, entry_kind, entry_id, version, content, replaced_at, replaced_by_kind, replaced_by, cause)
      select p.tenant_id, 'provider', p.id, p.version, jsonb_strip_nulls(jsonb_build_object('name', p.name, 'email', p.email, 'phone',
        p.phone)) || jsonb_build_object('hsds', p.hsds), ${now}, ${actor.kind}, ${actorId(actor) ?? null}, 'import'
      from provider p join given g on g.id = p.id where p.source = ${source} and p.source_digest <> g.digest
    )
    insert into provider as p (tenant_id, id, name, email, phone, made_up, hsds, source, source_key, source_digest)
    select current_setting('app.tenant_id')::uuid, id, name, email, phone, "madeUp", hsds, ${source}, id::text, digest from given
    on conflict (tenant_id, id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone,
      made_up = excluded.made_up, hsds = excluded.hsds, source_digest = excluded.source_digest, version = p.version + 1, modified_at = ${now}
    where p.source = ${source} and p.source_digest <> excluded.source_digest
  `.execute(tx);
  const ids = rows.map(({ id }) => id);
  await replaceBorneTerms(tx, permit, 'provider', ids, rows);
  const places = kept.map(({ location }) => location);
  await replaceBorneTerms(
    tx,
    permit,
    'location',
    places.map(({ id }) => id),
    places,
  );
}

/** Places of an organisation where one of its services is that must not be found. */
function locationsAtDoors({ locations }: NewOrganization, doors: readonly ExactPlace[]): string[] {
  return locations.flatMap((location) => (isAtDoor(doorOf(location), doors) ? location.id : []));
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
