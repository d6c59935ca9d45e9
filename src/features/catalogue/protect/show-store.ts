import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { actorId } from '../../people/public.ts';
import type { LocationDocument } from '../hsds/model.ts';
import type { Writer } from '../location-store.ts';
import type { CataloguePermit } from '../policy.ts';
import type { ExactRow } from './exact-place-store.ts';
import { inPlaceOfAddress } from './scrub-address.ts';

export interface HiddenLocation {
  readonly id: string;
  /** Another entry that is hidden is there too: it stays as it is. */
  readonly shared: boolean;
}

/** The places of a service, and of its organisation, that people here hid; `forUpdate` holds them until the transaction ends. */
export async function readLocationsHiddenHere(
  tx: Tx,
  serviceId: string,
  { forUpdate = false }: { readonly forUpdate?: boolean },
): Promise<HiddenLocation[]> {
  const { rows } = await sql<HiddenLocation>`
    with own as (
      select location_id as id, null::uuid as provider_id from service_at_location where service_id = ${serviceId}::uuid
    ), around as (
      select id, provider_id from own
      union all
      select given.id::uuid, p.id from service s join provider p on p.id = s.provider_id
        cross join jsonb_array_elements_text(p.hsds -> 'location_ids') as given (id)
      where s.id = ${serviceId}::uuid and 'protectedPlace' = any(s.changed_here) and given.id::uuid not in (select id from own)
    )
    select l.id, exists (
        select from service s where s.id <> ${serviceId}::uuid and s.protected_place and 'protectedPlace' = any(s.changed_here)
          and (s.id in (select service_id from service_at_location where location_id = l.id)
            or s.provider_id in (select provider_id from around where around.id = l.id))
      ) as shared
    from location l where l.protected_here and l.id in (select id from around)
    order by l.id ${forUpdate ? sql`for update of l` : sql``}
  `.execute(tx);
  return rows;
}

/** Where a service and some places are, as it was when they were hidden. */
export async function readExactRows(tx: Tx, serviceId: string, locationIds: readonly string[]): Promise<ExactRow[]> {
  const { rows } = await sql<{ row: Omit<ExactRow, 'position'> & { lat?: number; lon?: number } }>`
    select jsonb_strip_nulls(jsonb_build_object('kind', entry_kind, 'id', entry_id, 'address', address, 'lat', lat, 'lon', lon))
      || jsonb_build_object('hsds', hsds) as row
    from protected_address
    where (entry_kind = 'service' and entry_id = ${serviceId}::uuid) or (entry_kind = 'location' and entry_id = any(${[...locationIds]}::uuid[]))
    order by entry_kind, entry_id
  `.execute(tx);
  return rows.map(({ row: { lat, lon, ...rest } }) => ({
    ...rest,
    ...(lat !== undefined && lon !== undefined && { position: { lat, lon } }),
  }));
}

/** The quarter that a service named before it was hidden. */
export async function quarterBefore(tx: Tx, serviceId: string): Promise<string | undefined> {
  const { rows } = await sql<{ quarter: string | null }>`
    select content ->> 'quarter' as quarter from entry_version
    where entry_kind = 'service' and entry_id = ${serviceId}::uuid and cause = 'protection' order by version desc limit 1
  `.execute(tx);
  return rows[0]?.quarter ?? undefined;
}

/**
 * Shows where a service is from now on. Its source is asked for all its words at the next import, as if it had never come: hiding
 * took the street out of them.
 */
export async function writeShownService(
  tx: Tx,
  _permit: CataloguePermit,
  id: string,
  { position, quarter }: Pick<ExactRow, 'position'> & { readonly quarter: string | undefined },
): Promise<void> {
  await sql`
    update service set protected_place = false, quarter = ${quarter ?? null}, lat = ${position?.lat ?? null}, lon = ${position?.lon ?? null},
      source_digest = ''
    where id = ${id}::uuid
  `.execute(tx);
}

/** The same of locations. A name that was nothing but the street is left empty. */
export async function writeShownLocations(
  tx: Tx,
  _permit: CataloguePermit,
  { actor, now }: Writer,
  ids: readonly string[],
  exact: readonly ExactRow[],
): Promise<void> {
  if (ids.length === 0) return;
  const known = new Map(exact.map((place) => [place.id, place]));
  const rows = ids.map((id) => ({
    id,
    known: known.has(id),
    ...known.get(id)?.position,
    hsds: documentOf(known.get(id)),
  }));
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, known boolean, lat double precision,
        lon double precision, hsds jsonb)
    ), superseded as (
      insert into entry_version (tenant_id, entry_kind, entry_id, version, content, replaced_at, replaced_by_kind, replaced_by, cause)
      select l.tenant_id, 'location', l.id, l.version, jsonb_strip_nulls(jsonb_build_object('name', l.name, 'lat', l.lat, 'lon', l.lon,
        'quarter', l.quarter, 'protectedPlace', l.protected_place)) || jsonb_build_object('hsds', l.hsds), ${now}, ${actor.kind},
        ${actorId(actor) ?? null}, 'shown'
      from location l join given g on g.id = l.id
    )
    update location l set protected_place = false, protected_here = false, name = nullif(l.name, ${inPlaceOfAddress}),
      quarter = case when g.known then null else l.quarter end, lat = case when g.known then g.lat else l.lat end,
      lon = case when g.known then g.lon else l.lon end, hsds = coalesce(g.hsds, l.hsds), source_digest = '',
      version = l.version + 1, modified_at = ${now}
    from given g where l.id = g.id
  `.execute(tx);
}

function documentOf(place: ExactRow | undefined): LocationDocument | null {
  return place?.hsds ?? null;
}
