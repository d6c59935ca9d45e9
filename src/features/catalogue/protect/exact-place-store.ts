import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import type { ExactPlace, Quarter } from './hide-place.ts';

export interface ExactRow extends ExactPlace {
  readonly kind: 'service' | 'location';
  readonly id: string;
}

/** Quarters of the municipality with their middle. */
export async function readQuarters(tx: Tx): Promise<Quarter[]> {
  const { rows } =
    await sql<Quarter>`select name, lat, lon from place_name where kind = 'quarter' order by name`.execute(tx);
  return rows;
}

/** Keeps where protected places are. */
export async function writeExactPlaces(tx: Tx, _permit: CataloguePermit, places: readonly ExactRow[]): Promise<void> {
  if (places.length === 0) return;
  const rows = places.map(({ position, ...place }) => ({ ...place, ...position }));
  await sql`
    insert into protected_address (tenant_id, entry_kind, entry_id, address, lat, lon, hsds)
    select current_setting('app.tenant_id')::uuid, kind, id, address, lat, lon, coalesce(hsds, '{}')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (kind text, id uuid, address text, lat double precision,
      lon double precision, hsds jsonb)
    on conflict (tenant_id, entry_kind, entry_id) do update set address = excluded.address, lat = excluded.lat, lon = excluded.lon,
      hsds = excluded.hsds
  `.execute(tx);
}

/** Forgets where entries are that are protected no more. */
export async function deleteExactPlaces(
  tx: Tx,
  _permit: CataloguePermit,
  kind: ExactRow['kind'],
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from protected_address where entry_kind = ${kind} and entry_id = any(${ids}::uuid[])`.execute(tx);
}
