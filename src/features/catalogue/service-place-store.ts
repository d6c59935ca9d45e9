import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { writeLocations, type Writer } from './location-store.ts';
import type { NewServicePlace } from './model.ts';
import type { CataloguePermit } from './policy.ts';

export interface PlaceRow {
  readonly serviceId: string;
  readonly source: string;
  readonly madeUp: boolean;
  readonly place: NewServicePlace;
}

/** Puts places in the stead of those that services had. Two services may be at one place: it is written once. */
export async function replaceServicePlaces(
  tx: Tx,
  permit: CataloguePermit,
  by: Writer,
  known: readonly string[],
  rows: readonly PlaceRow[],
): Promise<void> {
  if (known.length > 0) {
    await sql`delete from service_at_location where service_id = any(${known}::uuid[])`.execute(tx);
  }
  if (rows.length === 0) return;
  await writeLocations(
    tx,
    permit,
    by,
    rows.map(({ source, madeUp, place }) => ({ source, madeUp, location: place.location })),
  );
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
    on conflict do nothing
  `.execute(tx);
}
