import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import type { ExactPlace } from '../protect/hide-place.ts';
import type { Entry, EntryContent } from './model.ts';
import { contentOfRow } from './version-store.ts';

/** A service as an entry; `forUpdate` holds its row until the transaction ends. */
export async function readEntry(
  tx: Tx,
  id: string,
  { forUpdate = false }: { readonly forUpdate?: boolean } = {},
): Promise<Entry | undefined> {
  const { rows } = await sql<Entry>`
    select s.id, s.own_place_id as "ownPlaceId", s.version, s.modified_at as "modifiedAt", s.source, s.provider_id as "providerId",
      coalesce(s.contact_email, (select lower(p.email) from provider p where p.id = s.provider_id)) as mailbox,
      s.changed_here as "changedHere", s.made_up as "madeUp", ${contentOfRow} as content,
      exists (select from entry_check c where c.service_id = s.id and c.state = 'hidden') as hidden
    from service s where s.id = ${id}::uuid ${forUpdate ? sql`for update of s` : sql``}
  `.execute(tx);
  return rows[0];
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

/** Languages and accessibility of the places of a service: part of what it is found by. */
export async function readPlaceDocuments(tx: Tx, id: string): Promise<{ readonly hsds: object }[]> {
  const { rows } = await sql<{ hsds: object }>`
    select l.hsds from service_at_location p join location l on l.id = p.location_id where p.service_id = ${id}::uuid order by l.id
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
