import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import type { ExactPlace } from '../protect/hide-place.ts';
import type { Entry, EntryContent } from './model.ts';
import { contentOfRow } from './version-store.ts';

interface Lock {
  /** Holds their rows until the transaction ends. */
  readonly forUpdate?: boolean;
}

/** A service as an entry. */
export async function readEntry(tx: Tx, id: string, lock: Lock = {}): Promise<Entry | undefined> {
  const [entry] = await readEntries(tx, [id], lock);
  return entry;
}

/** Services as entries, one statement however many; in the order of their ids. */
export async function readEntries(tx: Tx, ids: readonly string[], { forUpdate = false }: Lock = {}): Promise<Entry[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Entry>`
    select s.id, s.own_place_id as "ownPlaceId", s.version, s.modified_at as "modifiedAt", s.source, s.provider_id as "providerId",
      coalesce(s.contact_email, (select lower(p.email) from provider p where p.id = s.provider_id)) as mailbox,
      s.changed_here as "changedHere", s.made_up as "madeUp", ${contentOfRow} as content,
      exists (select from entry_check c where c.service_id = s.id and c.state = 'hidden') as hidden
    from service s where s.id = any(${[...ids]}::uuid[]) order by s.id ${forUpdate ? sql`for update of s` : sql``}
  `.execute(tx);
  return rows;
}

/** Writes what an entry says from now on, as its next version. */
export async function writeEntry(
  tx: Tx,
  _permit: CataloguePermit,
  id: string,
  { content, changedHere, now }: { content: EntryContent; changedHere: readonly string[]; now: Date },
): Promise<void> {
  const { address, locality, url, sections, hsds } = content;
  await sql`
    update service set title = ${content.title}, description = ${content.description}, answer_kind = ${content.answerKind},
      kinds_of_help = ${[...content.kindsOfHelp]}::text[], audiences = ${[...content.audiences]}::text[],
      sections = ${JSON.stringify(sections)}::jsonb, hsds = ${JSON.stringify(hsds)}::jsonb, status = ${content.status},
      address = ${address ?? null}, locality = ${locality ?? null}, lat = ${content.lat ?? null}, lon = ${content.lon ?? null},
      quarter = ${content.quarter ?? null}, url = ${url ?? null}, version = version + 1, modified_at = ${now},
      changed_here = ${[...changedHere]}::text[]
    where id = ${id}::uuid
  `.execute(tx);
}

/** Languages and accessibility of the places of services: part of what they are found by. */
export async function readPlaceDocuments(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<{ readonly serviceId: string; readonly hsds: object }[]> {
  if (serviceIds.length === 0) return [];
  const { rows } = await sql<{ serviceId: string; hsds: object }>`
    select p.service_id as "serviceId", l.hsds from service_at_location p join location l on l.id = p.location_id
    where p.service_id = any(${[...serviceIds]}::uuid[]) order by p.service_id, l.id
  `.execute(tx);
  return rows;
}

/** Where a protected service, or a place of it, really is: for the judgement whether an entry would tell it. */
export async function readExactDoors(tx: Tx, id: string): Promise<ExactPlace[]> {
  const { rows } = await sql<{ address: string | null; lat: number | null; lon: number | null }>`
    select address, lat, lon from protected_address where
      (entry_kind = 'service' and entry_id = ${id}::uuid) or
      (entry_kind = 'location' and entry_id in (select location_id from service_at_location where service_id = ${id}::uuid))
  `.execute(tx);
  return rows.map(({ address, lat, lon }) => ({
    address: address ?? undefined,
    position: lat === null || lon === null ? undefined : { lat, lon },
  }));
}
