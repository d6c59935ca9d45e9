import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { EntryContent } from './entries/model.ts';
import { contentOfRow } from './entries/version-store.ts';
import type { NewService } from './model.ts';
import type { CataloguePermit } from './policy.ts';
import { TermHeap } from './term-heap.ts';
import { deleteEntries, writeEntries, writeWords, type IndexRow } from './search/index-store.ts';

export interface StoredDigest {
  readonly sourceKey: string;
  readonly id: string;
  readonly digest: string;
}

/** A service as it stands, for whoever writes over it. */
export interface StandingService {
  readonly id: string;
  readonly ownPlaceId: string;
  readonly content: EntryContent;
  /** Fields that people changed here. */
  readonly changedHere: readonly string[];
  /** People here protected its address: no source makes it public again. */
  readonly protectedHere: boolean;
  readonly hidden: boolean;
  /** The day on which somebody here last found it right, `2026-11-25`. */
  readonly checkedHere: string | null;
}

/** A service with the id and the digest that it is stored under. */
export interface ServiceRow {
  readonly id: string;
  readonly digest: string;
  readonly providerId: string | undefined;
  /** What it says changes: it gets its next version. Without, only its index is written anew. */
  readonly changes: boolean;
  readonly service: NewService;
}

/** One writer of a city's catalogue at a time: two imports of one file would otherwise meet on every row. */
export async function lockCatalogue(tx: Tx, _permit: CataloguePermit): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('catalogue ' || current_setting('app.tenant_id'), 0))`.execute(
    tx,
  );
}

export async function readDigests(tx: Tx, source: string, sourceKeys: readonly string[]): Promise<StoredDigest[]> {
  const { rows } = await sql<StoredDigest>`
    select source_key as "sourceKey", id, source_digest as digest from service where source = ${source} and source_key = any(${sourceKeys})
  `.execute(tx);
  return rows;
}

export async function readStanding(tx: Tx, ids: readonly string[]): Promise<StandingService[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<StandingService>`
    select s.id, s.own_place_id as "ownPlaceId", ${contentOfRow} as content, s.changed_here as "changedHere",
      s.protected_place and 'protectedPlace' = any(s.changed_here) as "protectedHere",
      coalesce(c.state = 'hidden', false) as hidden, case when c.checked_by <> 'source' then c.checked_on::text end as "checkedHere"
    from service s left join entry_check c on c.service_id = s.id where s.id = any(${ids}::uuid[])
  `.execute(tx);
  return rows;
}

/** Writes new services and brings known ones up to date, all in one statement. */
export async function writeServices(
  tx: Tx,
  _permit: CataloguePermit,
  now: Date,
  rows: readonly ServiceRow[],
): Promise<void> {
  const records = rows.map(
    ({ service: { position, places: _places, organization: _organization, ...service }, ...row }) => ({
      modifiedAt: now,
      ...service,
      ...position,
      ...row,
    }),
  );
  await sql`
    insert into service (tenant_id, id, provider_id, provider_name, title, description, language, answer_kind, kinds_of_help, audiences,
      sections, address, locality, lat, lon, url, status, updated_on, source, source_key, source_digest, made_up, hsds, quarter,
      protected_place, modified_at)
    select current_setting('app.tenant_id')::uuid, id, "providerId", "providerName", title, description, language, "answerKind", "kindsOfHelp",
      audiences, sections, address, locality, lat, lon, url, status, "updatedOn", source, "sourceKey", digest, "madeUp",
      coalesce(hsds, '{}'), quarter, coalesce("protectedPlace", false), "modifiedAt"
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as record (id uuid, "providerId" uuid, "providerName" text, title text,
      description text, language text, "answerKind" text, "kindsOfHelp" text[], audiences text[], sections jsonb, address text,
      locality text, lat double precision, lon double precision, url text, status text, "updatedOn" date, source text, "sourceKey" text,
      digest text, "madeUp" boolean, hsds jsonb, quarter text, "protectedPlace" boolean, "modifiedAt" timestamptz)
    on conflict (tenant_id, source, source_key) do update set provider_id = excluded.provider_id, provider_name = excluded.provider_name,
      title = excluded.title, description = excluded.description, language = excluded.language, answer_kind = excluded.answer_kind,
      kinds_of_help = excluded.kinds_of_help, audiences = excluded.audiences, sections = excluded.sections, address = excluded.address,
      locality = excluded.locality, lat = excluded.lat, lon = excluded.lon, url = excluded.url, status = excluded.status,
      updated_on = excluded.updated_on, source_digest = excluded.source_digest, made_up = excluded.made_up,
      hsds = excluded.hsds, quarter = excluded.quarter, protected_place = excluded.protected_place
  `.execute(tx);
}

/** Numbers the next version of services that say something else than before, and when they changed. */
export async function raiseVersions(
  tx: Tx,
  _permit: CataloguePermit,
  now: Date,
  rows: readonly ServiceRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update service s set version = s.version + 1, modified_at = g.at
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ service }) => service.modifiedAt ?? now.toISOString())}::timestamptz[])
      as g (id, at)
    where s.id = g.id
  `.execute(tx);
}

/**
 * Replaces what services are found by. A service without terms is found by nothing. With a heap the terms are put there, for
 * `writeTermHeap` at the end of a large write.
 */
export async function replaceTerms(
  tx: Tx,
  permit: CataloguePermit,
  known: readonly string[],
  services: readonly IndexRow[],
  heap?: TermHeap,
): Promise<void> {
  await deleteTerms(tx, known);
  const again = new Set(services.map(({ id }) => id));
  await deleteEntries(
    tx,
    permit,
    known.filter((id) => !again.has(id)),
  );
  await writeEntries(tx, permit, services);
  await writeWords(tx, permit, services);
  await writeFoundBy(tx, services);
  const gathered = heap ?? new TermHeap();
  for (const { id, terms } of services) gathered.add(id, terms);
  if (heap === undefined) await writeTermHeap(tx, permit, gathered);
}

/** Takes services out of the index of terms, by the list of what each is found by: the index itself is by term. */
async function deleteTerms(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    with before as (delete from found_by where service_id = any(${ids}::uuid[]) returning service_id, terms)
    delete from service_term t using (select service_id, unnest(terms) as term from before) had
    where t.term = had.term and t.service_id = had.service_id
  `.execute(tx);
}

async function writeFoundBy(tx: Tx, services: readonly IndexRow[]): Promise<void> {
  if (services.length === 0) return;
  await sql`
    insert into found_by (tenant_id, service_id, terms, weights)
    select current_setting('app.tenant_id')::uuid, id, string_to_array(terms, ' '), string_to_array(weights, ' ')::smallint[]
    from unnest(${services.map(({ id }) => id)}::uuid[], ${services.map(({ terms }) => [...terms.keys()].join(' '))}::text[],
      ${services.map(({ terms }) => [...terms.values()].join(' '))}::text[]) as given (id, terms, weights)
  `.execute(tx);
}

/** Writes what was gathered, and lets it go; one part of it is made ready while the server writes the one before. */
export async function writeTermHeap(tx: Tx, _permit: CataloguePermit, heap: TermHeap): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  for (const { terms, serviceIds, weights } of heap.chunks()) {
    // As texts: no term holds a space, and the driver would quote every element of an array.
    const statement = sql`
      insert into service_term (tenant_id, term, service_id, weight)
      select current_setting('app.tenant_id')::uuid, term, service_id, weight
      from unnest(string_to_array(${terms.join(' ')}, ' '), string_to_array(${serviceIds.join(' ')}, ' ')::uuid[],
        string_to_array(${weights.join(' ')}, ' ')::smallint[]) as given (term, service_id, weight)
    `;
    await writing;
    writing = statement.execute(tx);
    // Waited for with the next part, or below.
    writing.catch(() => undefined);
  }
  await writing;
  heap.clear();
}

/** The municipality's own register of providers, by name. */
export async function readProviderIds(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; id: string }>`select name, id from provider where source is null`.execute(
    tx,
  );
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/**
 * Lets the server look at the catalogue anew, within a large transaction too: until then it plans for the city as it was, and
 * reads all of a new one's rows for each. Takes locks that no reader waits for; half a second at 100,000 services.
 */
export async function analyzeCatalogue(tx: Tx): Promise<void> {
  await sql`select will_analyze_catalogue()`.execute(tx);
}
