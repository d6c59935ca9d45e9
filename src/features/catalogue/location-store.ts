import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { actorId, type Actor } from '../people/public.ts';
import type { NewLocation } from './model.ts';
import type { CataloguePermit } from './policy.ts';

export interface LocationRow {
  readonly source: string;
  readonly madeUp: boolean;
  /** Where it is protected, as everybody may see it. */
  readonly location: NewLocation;
}

export interface Writer {
  readonly actor: Actor;
  readonly now: Date;
}

/** Locations, each once, as a table with a digest of what is said of each. */
export function givenLocations(rows: readonly LocationRow[]): RawBuilder<unknown> {
  const locations = new Map(
    rows.map(({ source, madeUp, location: { position, ...rest } }) => [
      rest.id,
      { ...rest, ...position, source, madeUp },
    ]),
  );
  return sql`
    select r.*, md5(r::text) as digest
    from jsonb_to_recordset(${JSON.stringify([...locations.values()])}::jsonb) as r (id uuid, name text, lat double precision,
      lon double precision, "protectedPlace" boolean, quarter text, hsds jsonb, source text, "sourceKey" text, "madeUp" boolean)`;
}

/**
 * Writes locations, each once. One that has not changed is left alone, and so is one that comes from another source; what
 * one said before is kept as a version.
 */
export async function writeLocations(
  tx: Tx,
  _permit: CataloguePermit,
  { actor, now }: Writer,
  rows: readonly LocationRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    with given as (${givenLocations(rows)}), superseded as (
      insert into entry_version (tenant_id, entry_kind, entry_id, version, content, replaced_at, replaced_by_kind, replaced_by, cause)
      select l.tenant_id, 'location', l.id, l.version, jsonb_strip_nulls(jsonb_build_object('name', l.name, 'lat', l.lat, 'lon', l.lon,
        'quarter', l.quarter, 'protectedPlace', l.protected_place)) || jsonb_build_object('hsds', l.hsds), ${now}, ${actor.kind},
        ${actorId(actor) ?? null}, 'import'
      from location l join given g on g.id = l.id where l.source = g.source and l.source_digest <> g.digest
    )
    insert into location as l (tenant_id, id, name, lat, lon, protected_place, quarter, hsds, source, source_key, source_digest, made_up)
    select current_setting('app.tenant_id')::uuid, id, name, lat, lon, coalesce("protectedPlace", false), quarter, hsds, source,
      "sourceKey", digest, "madeUp"
    from given
    on conflict (tenant_id, id) do update set name = excluded.name, lat = excluded.lat, lon = excluded.lon, hsds = excluded.hsds,
      protected_place = excluded.protected_place, quarter = excluded.quarter, source_digest = excluded.source_digest,
      version = l.version + 1, modified_at = ${now}
    where l.source = excluded.source and l.source_digest <> excluded.source_digest
  `.execute(tx);
}
