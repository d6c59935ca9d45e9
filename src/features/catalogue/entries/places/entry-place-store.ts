import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { CataloguePermit } from '../../policy.ts';
import type { Entry, EntryPlaces } from '../model.ts';
import type { PlacePlan } from './plan-places.ts';

/** The places of a row of `service` (as `s`), by id, as everybody may read them. */
export const placesOfRow: RawBuilder<EntryPlaces> = sql`
  coalesce((select jsonb_object_agg(a.id, jsonb_strip_nulls(jsonb_build_object('locationId', l.id, 'name', l.name, 'quarter', l.quarter,
      'position', case when l.lat is not null then jsonb_build_object('lat', l.lat, 'lon', l.lon) end,
      'protectedPlace', nullif(l.protected_place, false)))
      || jsonb_build_object('location', l.hsds, 'hsds', a.hsds))
    from service_at_location a join location l on l.tenant_id = a.tenant_id and l.id = a.location_id
    where a.tenant_id = s.tenant_id and a.service_id = s.id), '{}'::jsonb)`;

/** Writes the places of an entry as planned. */
export async function writePlannedPlaces(
  tx: Tx,
  _permit: CataloguePermit,
  now: Date,
  { id, source, madeUp }: Pick<Entry, 'id' | 'source' | 'madeUp'>,
  { locations, rows, removed, left }: PlacePlan,
): Promise<void> {
  const flat = locations.map(({ position, ...location }) => ({ ...location, ...position }));
  // The next import of its source finds a digest that is not its own, and writes what people left to it.
  await sql`
    insert into location as l (tenant_id, id, name, lat, lon, quarter, hsds, source, source_key, source_digest, made_up, version)
    select current_setting('app.tenant_id')::uuid, g.id, g.name, g.lat, g.lon, g.quarter, g.hsds, ${source}, g.id::text, '', ${madeUp},
      coalesce((select max(v.version) + 1 from entry_version v where v.entry_kind = 'location' and v.entry_id = g.id), 1)
    from jsonb_to_recordset(${JSON.stringify(flat)}::jsonb) as g (id uuid, name text, lat double precision, lon double precision,
      quarter text, hsds jsonb)
    on conflict (tenant_id, id) do update set name = excluded.name, lat = excluded.lat, lon = excluded.lon, quarter = excluded.quarter,
      hsds = excluded.hsds, source_digest = '', version = l.version + 1, modified_at = ${now}
    where not l.protected_place and (l.name, l.lat, l.lon, l.quarter, l.hsds)
      is distinct from (excluded.name, excluded.lat, excluded.lon, excluded.quarter, excluded.hsds)
  `.execute(tx);
  await sql`delete from service_at_location where service_id = ${id}::uuid and id = any(${[...removed]}::uuid[])`.execute(
    tx,
  );
  await sql`
    insert into service_at_location as p (tenant_id, id, service_id, location_id, hsds, modified_at)
    select current_setting('app.tenant_id')::uuid, g.id, ${id}::uuid, g."locationId", g.hsds, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, "locationId" uuid, hsds jsonb)
    on conflict (tenant_id, id) do update set location_id = excluded.location_id, hsds = excluded.hsds, modified_at = excluded.modified_at
    where p.service_id = excluded.service_id
  `.execute(tx);
  if (left.length > 0) await deleteUnused(tx, left);
}

/** Which of some locations are there and protected: only those can be named again as they are. */
export async function readProtectedOf(tx: Tx, locationIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (locationIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from location where id = any(${[...locationIds]}::uuid[]) and protected_place
  `.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Those of some locations that are the place of services other than these. */
export async function readTaken(
  tx: Tx,
  locationIds: readonly string[],
  except: readonly string[],
): Promise<ReadonlySet<string>> {
  if (locationIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select distinct location_id as id from service_at_location
    where location_id = any(${[...locationIds]}::uuid[]) and service_id <> all(${[...except]}::uuid[])
  `.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Another service that is given at the same location as a place. */
export interface Sharing {
  readonly serviceId: string;
  readonly title: string;
  /** Its places there. */
  readonly placeIds: readonly string[];
}

/** Who else is where a place of a service is. */
export async function readSharing(tx: Tx, serviceId: string, placeId: string): Promise<Sharing[]> {
  const { rows } = await sql<Sharing>`
    select s.id as "serviceId", s.title, array(select a.id from service_at_location a
        where a.service_id = s.id and a.location_id = own.location_id order by a.id) as "placeIds"
    from service_at_location own join service s on s.id <> own.service_id
      and s.id in (select a.service_id from service_at_location a where a.location_id = own.location_id)
    where own.id = ${placeId}::uuid and own.service_id = ${serviceId}::uuid
    order by lower(s.title), s.id
  `.execute(tx);
  return rows;
}

/** Holds all services that are where a place is until the transaction ends, in one order: two who correct it wait for one another. */
export async function lockSharing(tx: Tx, placeId: string): Promise<void> {
  await sql`
    select from service where id in (select a.service_id from service_at_location own
      join service_at_location a on a.location_id = own.location_id where own.id = ${placeId}::uuid) order by id for update
  `.execute(tx);
}

/** Locations that neither a service nor an organisation names: told to others they would still say what was corrected. */
async function deleteUnused(tx: Tx, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    delete from location l where l.id = any(${[...ids]}::uuid[]) and not l.protected_place
      and not exists (select from service_at_location a where a.location_id = l.id)
      and not exists (select from provider p where p.hsds -> 'location_ids' ? l.id::text)
    returning l.id
  `.execute(tx);
  await sql`
    delete from entry_term where entry_kind = 'location' and entry_id = any(${rows.map(({ id }) => id)}::uuid[])
  `.execute(tx);
}
