import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PossibleDuplicate } from '../model.ts';
import type { CataloguePermit } from '../policy.ts';
import type { CatalogueEntry, ComparedEntries } from './compared-entries.ts';
import type { DuplicatePair, DuplicatePairs } from './duplicate-pairs.ts';

const readAtOnce = 5000;

/** Adds what duplicates are told by, of every service that is given; part by part, since their texts are not kept. */
export async function compareEntries(tx: Tx, compared: ComparedEntries, touched: ReadonlySet<string>): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const { rows } = await sql<CatalogueEntry>`
      select id, title, provider_name as provider, locality, address, sections -> 'contacts' ->> 'phone' as phone,
        case when not protected_place then lat end as lat, case when not protected_place then lon end as lon, url
      from service where status = 'active' and ${after === undefined ? sql`true` : sql`id > ${after}::uuid`}
      order by id limit ${readAtOnce}
    `.execute(tx);
    for (const entry of rows) compared.add(entry, touched.has(entry.id));
    if (rows.length < readAtOnce) return;
    after = rows.at(-1)?.id;
  }
}

/** What services are called, by their ids. */
export async function readTitles(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from service where id = any(${[...ids]}::uuid[])
  `.execute(tx);
  return new Map(rows.map(({ id, title }) => [id, title]));
}

const atOnce = 20_000;

/** Puts the pairs just found in the place of those that `touched` services were in. */
export async function replaceDuplicates(
  tx: Tx,
  _permit: CataloguePermit,
  touched: readonly string[],
  pairs: DuplicatePairs,
): Promise<void> {
  await sql`delete from possible_duplicate where service_id = any(${touched}::uuid[])`.execute(tx);
  await sql`delete from possible_duplicate where other_id = any(${touched}::uuid[])`.execute(tx);
  // Part by part: the pairs of a large catalogue as one text would take as much memory as all of the import before it.
  let part: DuplicatePair[] = [];
  for (const pair of pairs) {
    part.push(pair);
    if (part.length < atOnce) continue;
    await insertPairs(tx, part);
    part = [];
  }
  await insertPairs(tx, part);
}

async function insertPairs(tx: Tx, pairs: readonly DuplicatePair[]): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    insert into possible_duplicate (tenant_id, service_id, other_id, likeness, reasons)
    select current_setting('app.tenant_id')::uuid, "serviceId", "otherId", likeness, reasons
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
      as pair ("serviceId" uuid, "otherId" uuid, likeness real, reasons text[])
    where not exists (select from told_apart t where t.service_id = "serviceId" and t.other_id = "otherId")
  `.execute(tx);
}

export async function readDuplicates(tx: Tx, limit: number): Promise<PossibleDuplicate[]> {
  const { rows } = await sql<PossibleDuplicate>`
    select d.service_id as "serviceId", d.other_id as "otherId", a.title, b.title as "otherTitle", d.likeness, d.reasons
    from possible_duplicate d join service a on a.id = d.service_id join service b on b.id = d.other_id
    order by d.likeness desc, lower(a.title), d.service_id, d.other_id limit ${limit}
  `.execute(tx);
  return rows;
}
