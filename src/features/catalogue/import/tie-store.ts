import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import type { GoneService } from './model.ts';

/** Records of a source that are services from elsewhere, as somebody said. */
export async function readTies(tx: Tx, source: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    key: string;
  }>`select source_key as key from import_tie where source = ${source}`.execute(tx);
  return new Set(rows.map(({ key }) => key));
}

/** Those of the ids that are services of another source, or under another key. */
export async function readForeignIds(tx: Tx, source: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from service where id = any(${ids}::uuid[]) and (source <> ${source} or source_key <> id::text)
  `.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** A record of a source, and the service that it is: by its id, or by its key in the same source. */
export interface Pair {
  readonly sourceKey: string;
  readonly otherId?: string | undefined;
  readonly otherKey?: string | undefined;
}

const pairRows = (pairs: readonly Pair[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as g ("sourceKey" text, "otherId" uuid, "otherKey" text)`;

export async function writeTies(
  tx: Tx,
  _permit: CataloguePermit,
  source: string,
  now: Date,
  pairs: readonly Pair[],
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    insert into import_tie (tenant_id, source, source_key, service_id, tied_at)
    select current_setting('app.tenant_id')::uuid, ${source}, g."sourceKey", s.id, ${now}
    from ${pairRows(pairs)} join service s on s.id = g."otherId" or (s.source = ${source} and s.source_key = g."otherKey")
    on conflict do nothing
  `.execute(tx);
}

/** Notes that pairs are two services each: nobody is asked again. */
export async function tellApart(
  tx: Tx,
  _permit: CataloguePermit,
  source: string,
  now: Date,
  pairs: readonly Pair[],
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    insert into told_apart (tenant_id, service_id, other_id, told_at)
    select current_setting('app.tenant_id')::uuid, least(s.id, o.id), greatest(s.id, o.id), ${now}
    from ${pairRows(pairs)} join service s on s.source = ${source} and s.source_key = g."sourceKey"
    join service o on o.id = g."otherId" or (o.source = ${source} and o.source_key = g."otherKey")
    where s.id <> o.id
    on conflict do nothing
  `.execute(tx);
}

/** Services that a source gave and has no longer. */
export interface GoneServices {
  readonly ids: readonly string[];
  /** As many as a person reads, by title. */
  readonly listed: readonly GoneService[];
}

const readAtOnce = 5000;
const mostListed = 1000;

/** What the catalogue gives from a source, and whose keys are not among those seen. Read part by part: only what is gone is kept. */
export async function readGoneOf(tx: Tx, source: string, seen: ReadonlySet<string>): Promise<GoneServices> {
  const ids: string[] = [];
  let after: string | undefined;
  for (;;) {
    const { rows } = await sql<{ id: string; key: string }>`
      select id, source_key as key from service where source = ${source} and status = 'active'
        and ${after === undefined ? sql`true` : sql`id > ${after}::uuid`} order by id limit ${readAtOnce}
    `.execute(tx);
    for (const { id, key } of rows) if (!seen.has(key)) ids.push(id);
    if (rows.length < readAtOnce) break;
    after = rows.at(-1)?.id;
  }
  if (ids.length === 0) return { ids, listed: [] };
  const { rows: listed } = await sql<GoneService>`
    select id as "serviceId", title from service where id = any(${ids}::uuid[]) order by lower(title), id limit ${mostListed}
  `.execute(tx);
  return { ids, listed };
}

/** Ends services. Their digest goes, so that they begin again when their source has them again. */
export async function endServices(tx: Tx, _permit: CataloguePermit, now: Date, ids: readonly string[]): Promise<void> {
  await sql`
    update service set status = 'ended', source_digest = '', version = version + 1, modified_at = ${now} where id = any(${ids}::uuid[])
  `.execute(tx);
}
