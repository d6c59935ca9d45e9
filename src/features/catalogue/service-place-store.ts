import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { NewServicePlace } from './model.ts';
import type { CataloguePermit } from './policy.ts';

export interface PlaceRow {
  readonly serviceId: string;
  readonly source: string;
  readonly madeUp: boolean;
  readonly place: NewServicePlace;
}

/** Puts places in the stead of those that services had. */
export async function replaceServicePlaces(
  tx: Tx,
  _permit: CataloguePermit,
  known: readonly string[],
  rows: readonly PlaceRow[],
): Promise<void> {
  if (known.length > 0) {
    await sql`delete from service_at_location where service_id = any(${known}::uuid[])`.execute(tx);
  }
  if (rows.length === 0) return;
  // Two services may be at one place: it is written once.
  const locations = new Map(
    rows.map(({ source, madeUp, place: { location } }) => {
      const { position, ...rest } = location;
      return [location.id, { ...rest, ...position, source, madeUp }];
    }),
  );
  await sql`
    insert into location (tenant_id, id, name, lat, lon, protected_place, quarter, hsds, source, source_key, made_up)
    select current_setting('app.tenant_id')::uuid, id, name, lat, lon, coalesce("protectedPlace", false), quarter, hsds, source,
      "sourceKey", "madeUp"
    from jsonb_to_recordset(${JSON.stringify([...locations.values()])}::jsonb) as given (id uuid, name text, lat double precision,
      lon double precision, "protectedPlace" boolean, quarter text, hsds jsonb, source text, "sourceKey" text, "madeUp" boolean)
    on conflict (tenant_id, id) do update set name = excluded.name, lat = excluded.lat, lon = excluded.lon, hsds = excluded.hsds,
      protected_place = excluded.protected_place, quarter = excluded.quarter, modified_at = now()
  `.execute(tx);
  const places = rows.map(({ serviceId, place }) => ({
    id: place.id,
    hsds: place.hsds,
    serviceId,
    locationId: place.location.id,
  }));
  await sql`
    insert into service_at_location (tenant_id, id, service_id, location_id, hsds)
    select current_setting('app.tenant_id')::uuid, id, "serviceId", "locationId", hsds
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as given (id uuid, "serviceId" uuid, "locationId" uuid, hsds jsonb)
  `.execute(tx);
}
