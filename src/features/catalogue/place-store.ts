import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { NewPlace, Place } from './model.ts';
import type { CataloguePermit } from './policy.ts';

/** All places of the municipality, quarters first. */
export async function readPlaces(tx: Tx): Promise<Place[]> {
  const { rows } =
    await sql<Place>`select id, kind, name, quarter, lat, lon from place_name order by kind, name`.execute(tx);
  return rows;
}

export async function writePlaces(
  tx: Tx,
  _permit: CataloguePermit,
  places: readonly (NewPlace & { readonly id: string })[],
): Promise<void> {
  await sql`
    insert into place_name (tenant_id, id, kind, name, quarter, lat, lon)
    select current_setting('app.tenant_id')::uuid, id, kind, name, quarter, lat, lon
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as given (id uuid, kind text, name text, quarter text, lat double precision,
      lon double precision)
    on conflict (tenant_id, kind, name) do update set quarter = excluded.quarter, lat = excluded.lat, lon = excluded.lon
  `.execute(tx);
}

export async function deletePlace(tx: Tx, _permit: CataloguePermit, id: string): Promise<void> {
  await sql`delete from place_name where id = ${id}`.execute(tx);
}
