import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import type { KeptLabel, OwnLabel } from './model.ts';

export async function readOwnLabels(tx: Tx): Promise<OwnLabel[]> {
  const { rows } = await sql<OwnLabel>`select id, name from city_label order by lower(name)`.execute(tx);
  return rows;
}

/** The same, each with how many entries have it. */
export async function readKeptLabels(tx: Tx): Promise<KeptLabel[]> {
  const { rows } = await sql<KeptLabel>`
    select l.id, l.name, count(e.service_id)::int as entries from city_label l
    left join entry_label e on e.label_id = l.id group by l.tenant_id, l.id order by lower(l.name)
  `.execute(tx);
  return rows;
}

/** Adds a label, or gives it another name; false where another has that name. */
export async function writeOwnLabel(tx: Tx, _permit: CataloguePermit, { id, name }: OwnLabel): Promise<boolean> {
  const { rows } = await sql`
    insert into city_label as l (tenant_id, id, name)
    select current_setting('app.tenant_id')::uuid, ${id}, ${name}
    where not exists (select from city_label where lower(name) = lower(${name}) and id <> ${id})
    on conflict (tenant_id, id) do update set name = excluded.name returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** Takes a label away, with its codes and from the entries that have it. */
export async function deleteOwnLabel(tx: Tx, _permit: CataloguePermit, id: string): Promise<boolean> {
  await sql`
    update service set modified_at = now() where id in (select service_id from entry_label where label_id = ${id}::uuid)
  `.execute(tx);
  await sql`delete from entry_label where label_id = ${id}`.execute(tx);
  await sql`delete from entry_term where term_id = ${id}::uuid`.execute(tx);
  await sql`delete from label_mapping where label_kind = 'own' and label = ${id}`.execute(tx);
  const { rows } = await sql`delete from city_label where id = ${id} returning 1`.execute(tx);
  return rows.length === 1;
}

/** Labels of the city that an entry has. */
export async function readLabelsOfEntry(tx: Tx, serviceId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select label_id as id from entry_label where service_id = ${serviceId} order by label_id
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Which labels entries have, of those labels that have a verified code: all that goes out. */
export async function readLabelledEntries(tx: Tx): Promise<{ readonly serviceId: string; readonly labelId: string }[]> {
  const { rows } = await sql<{ serviceId: string; labelId: string }>`
    select e.service_id as "serviceId", e.label_id as "labelId" from entry_label e where exists (
      select from label_mapping m where m.label_kind = 'own' and m.label = e.label_id::text and m.verified)
  `.execute(tx);
  return rows;
}

/** Puts labels to an entry in the stead of those that it has; its row is held, so that two who choose follow one another. */
export async function replaceLabelsOfEntry(
  tx: Tx,
  _permit: CataloguePermit,
  { serviceId, labelIds, now }: { serviceId: string; labelIds: readonly string[]; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update service set modified_at = ${now} where id = ${serviceId}::uuid returning 1
  `.execute(tx);
  if (rows.length === 0) return false;
  await sql`delete from entry_label where service_id = ${serviceId}`.execute(tx);
  await sql`
    insert into entry_label (tenant_id, service_id, label_id)
    select current_setting('app.tenant_id')::uuid, ${serviceId}, id from city_label where id = any(${[...labelIds]}::uuid[])
  `.execute(tx);
  return true;
}
