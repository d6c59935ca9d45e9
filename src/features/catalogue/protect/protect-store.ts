import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { EntryContent, EntryPlaces } from '../entries/model.ts';
import type { LocationDocument } from '../hsds/model.ts';
import type { NewLocation } from '../model.ts';
import type { CataloguePermit } from '../policy.ts';

export interface StandingLocation extends NewLocation {
  readonly protectedPlace: boolean;
}

interface Lock {
  /** Holds them until the transaction ends. */
  readonly forUpdate?: boolean;
}

/** The places of a service. */
export function readLocationsOf(tx: Tx, serviceId: string, lock: Lock = {}): Promise<StandingLocation[]> {
  return readLocations(
    tx,
    sql`select location_id from service_at_location where service_id = ${serviceId}::uuid`,
    lock,
  );
}

/** The same of locations by their ids. */
export function readLocationsByIds(tx: Tx, ids: readonly string[], lock: Lock = {}): Promise<StandingLocation[]> {
  return readLocations(tx, sql`select unnest(${[...ids]}::uuid[])`, lock);
}

async function readLocations(
  tx: Tx,
  ids: RawBuilder<unknown>,
  { forUpdate = false }: Lock,
): Promise<StandingLocation[]> {
  const { rows } = await sql<{ row: Omit<StandingLocation, 'position'> & { lat?: number; lon?: number } }>`
    select jsonb_strip_nulls(jsonb_build_object('id', l.id, 'sourceKey', l.source_key, 'name', l.name, 'lat', l.lat, 'lon', l.lon,
      'quarter', l.quarter, 'protectedPlace', l.protected_place)) || jsonb_build_object('hsds', l.hsds) as row
    from location l where l.id in (${ids}) order by l.id ${forUpdate ? sql`for update of l` : sql``}
  `.execute(tx);
  return rows.map(({ row: { lat, lon, ...rest } }) => ({
    ...rest,
    ...(lat !== undefined && lon !== undefined && { position: { lat, lon } }),
  }));
}

/** Which of these locations somebody here protected. */
export async function readProtectedHere(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from location where id = any(${ids}::uuid[]) and protected_here
  `.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Shows a service by its quarter from now on. Its other words are written apart, as of any change. */
export async function writeProtectedService(
  tx: Tx,
  _permit: CataloguePermit,
  id: string,
  { quarter, lat, lon }: Pick<EntryContent, 'quarter' | 'lat' | 'lon'>,
): Promise<void> {
  await sql`
    update service set protected_place = true, address = null, quarter = ${quarter ?? null}, lat = ${lat ?? null}, lon = ${lon ?? null}
    where id = ${id}::uuid
  `.execute(tx);
}

/** The same of its locations; what each said of itself there, its place of the service too. */
export async function writeProtectedLocations(
  tx: Tx,
  _permit: CataloguePermit,
  now: Date,
  locations: readonly NewLocation[],
): Promise<void> {
  if (locations.length === 0) return;
  const rows = locations.map(({ position, ...location }) => ({ ...location, ...position }));
  await sql`
    update location l set protected_place = true, protected_here = true, name = g.name, quarter = g.quarter, lat = g.lat, lon = g.lon,
      hsds = g.hsds, version = l.version + 1, modified_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, name text, quarter text, lat double precision,
      lon double precision, hsds jsonb)
    where l.id = g.id
  `.execute(tx);
}

export interface PlaceOfService {
  readonly id: string;
  readonly hsds: object;
}

export async function readPlacesOf(tx: Tx, locationIds: readonly string[]): Promise<PlaceOfService[]> {
  if (locationIds.length === 0) return [];
  const { rows } = await sql<PlaceOfService>`
    select id, hsds from service_at_location where location_id = any(${locationIds}::uuid[]) order by id
  `.execute(tx);
  return rows;
}

export async function writePlaces(tx: Tx, _permit: CataloguePermit, places: readonly PlaceOfService[]): Promise<void> {
  if (places.length === 0) return;
  await sql`
    update service_at_location p set hsds = g.hsds
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as g (id uuid, hsds jsonb) where p.id = g.id
  `.execute(tx);
}

/** The services that are given at some locations. */
export async function readServicesAt(tx: Tx, locationIds: readonly string[]): Promise<string[]> {
  if (locationIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select distinct service_id as id from service_at_location where location_id = any(${[...locationIds]}::uuid[])
  `.execute(tx);
  return rows.map(({ id }) => id);
}

export interface OldVersion {
  readonly kind: 'service' | 'location' | 'provider';
  readonly id: string;
  readonly version: number;
  readonly content: {
    readonly address?: string;
    readonly hsds?: LocationDocument;
    readonly places?: EntryPlaces;
  } & Record<string, unknown>;
}

/** All that a service, locations, an organisation, and other services that are there ever said, as far as it may hold where they are. */
export async function readOldVersions(
  tx: Tx,
  serviceId: string,
  locationIds: readonly string[],
  organizationId: string | undefined,
): Promise<OldVersion[]> {
  const { rows } = await sql<OldVersion>`
    select entry_kind as kind, entry_id as id, version, content from entry_version
    where (entry_kind = 'service' and entry_id = ${serviceId}::uuid) or (entry_kind = 'location' and entry_id = any(${locationIds}::uuid[]))
      or (entry_kind = 'provider' and entry_id = ${organizationId ?? null}::uuid)
      or (entry_kind = 'service' and entry_id in (select service_id from service_at_location where location_id = any(${locationIds}::uuid[])))
    order by 1, 2, 3
  `.execute(tx);
  return rows;
}

/** Takes out of earlier versions where a place is: the one change that they allow. */
export async function redactVersions(
  tx: Tx,
  _permit: CataloguePermit,
  now: Date,
  versions: readonly OldVersion[],
): Promise<void> {
  if (versions.length === 0) return;
  await sql`
    update entry_version v set content = g.content, redacted_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as g (kind text, id uuid, version int, content jsonb)
    where v.entry_kind = g.kind and v.entry_id = g.id and v.version = g.version
  `.execute(tx);
}
