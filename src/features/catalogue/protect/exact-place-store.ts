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

/** An entry whose address is protected, as a list names it. */
export interface ProtectedEntry {
  readonly kind: ExactRow['kind'];
  readonly id: string;
  readonly name: string;
  readonly quarter: string | null;
}

export interface ToldExactPlace extends ProtectedEntry {
  readonly address: string | null;
  /** Of whom it is the place, where it is a row of places. */
  readonly serviceId: string | null;
  /** The desk hid it, and not its source: the desk can show it again. */
  readonly hiddenHere: boolean;
}

const protectedEntry = sql.raw(`
  from protected_address a
  left join service own on a.entry_kind = 'service' and own.id = a.entry_id
  left join location l on a.entry_kind = 'location' and l.id = a.entry_id
  left join lateral (
    select s.id, s.title from service_at_location p join service s on s.id = p.service_id
    where p.location_id = l.id order by s.title, s.id limit 1
  ) given on true
  where coalesce(own.protected_place, l.protected_place)`);
const named = sql.raw(`a.entry_kind as kind, a.entry_id as id, coalesce(own.title, l.name, given.title, '') as name,
  coalesce(own.quarter, l.quarter) as quarter`);

export async function readProtectedEntries(tx: Tx, limit: number): Promise<ProtectedEntry[]> {
  const { rows } = await sql<ProtectedEntry>`
    select ${named} ${protectedEntry} order by 3, 2 limit ${limit}
  `.execute(tx);
  return rows;
}

export async function readExactPlace(tx: Tx, kind: ExactRow['kind'], id: string): Promise<ToldExactPlace | undefined> {
  const { rows } = await sql<ToldExactPlace>`
    select ${named}, a.address, coalesce(own.id, given.id) as "serviceId",
      coalesce('protectedPlace' = any(own.changed_here), l.protected_here) as "hiddenHere" ${protectedEntry}
      and a.entry_kind = ${kind} and a.entry_id = ${id}::uuid
  `.execute(tx);
  return rows[0];
}
