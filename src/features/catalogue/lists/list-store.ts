import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { FoundList } from './model.ts';
import type { ListPermit } from './policy.ts';

export interface NewList {
  readonly id: string;
  readonly keeperHash: Buffer;
  readonly readerHash: Buffer;
  readonly now: Date;
  readonly expiresAt: Date;
}

export async function insertList(tx: Tx, _permit: ListPermit, list: NewList): Promise<void> {
  await sql`
    insert into service_list (tenant_id, id, keeper_hash, reader_hash, created_at, expires_at)
    values (current_setting('app.tenant_id')::uuid, ${list.id}, ${list.keeperHash}, ${list.readerHash}, ${list.now}, ${list.expiresAt})
  `.execute(tx);
}

/** The list that an address opens, as long as it lives. */
export async function findList(tx: Tx, tokenHash: Buffer, now: Date): Promise<FoundList | undefined> {
  const { rows } = await sql<FoundList>`
    select id, 'keeper' as door, expires_at as "expiresAt" from service_list where keeper_hash = ${tokenHash} and expires_at > ${now}
    union all
    select id, 'reader', expires_at from service_list where reader_hash = ${tokenHash} and expires_at > ${now}
  `.execute(tx);
  return rows[0];
}

/** Locks a list that is about to change, so that two changes at once follow one another, and lets it live on. */
export async function holdList(tx: Tx, _permit: ListPermit, id: string, expiresAt: Date): Promise<void> {
  await sql`update service_list set expires_at = ${expiresAt} where id = ${id}`.execute(tx);
}

export interface StoredItem {
  readonly serviceId: string;
  readonly note: string | null;
}

export async function readItems(tx: Tx, listId: string): Promise<StoredItem[]> {
  const { rows } = await sql<StoredItem>`
    select service_id as "serviceId", note from service_list_item where list_id = ${listId} order by position, service_id
  `.execute(tx);
  return rows;
}

/** Puts services at the end of a list; what is no service of the municipality, or is there already, is left out. Returns how many came. */
export async function appendItems(
  tx: Tx,
  _permit: ListPermit,
  listId: string,
  items: readonly StoredItem[],
): Promise<number> {
  const { rows } = await sql`
    insert into service_list_item (tenant_id, list_id, service_id, position, note)
    select s.tenant_id, ${listId}::uuid, s.id,
      (select coalesce(max(position), 0) from service_list_item where list_id = ${listId}::uuid) + given.n, given.note
    from jsonb_to_recordset(${JSON.stringify(items.map((item, index) => ({ ...item, n: index + 1 })))}::jsonb)
      as given ("serviceId" uuid, note text, n int)
    join service s on s.id = given."serviceId"
    on conflict (tenant_id, list_id, service_id) do nothing
    returning 1
  `.execute(tx);
  return rows.length;
}

export async function deleteItem(tx: Tx, _permit: ListPermit, listId: string, serviceId: string): Promise<void> {
  await sql`delete from service_list_item where list_id = ${listId} and service_id = ${serviceId}::uuid`.execute(tx);
}

export async function writeNote(
  tx: Tx,
  _permit: ListPermit,
  listId: string,
  serviceId: string,
  note: string | undefined,
): Promise<void> {
  await sql`
    update service_list_item set note = ${note ?? null} where list_id = ${listId} and service_id = ${serviceId}::uuid
  `.execute(tx);
}

export async function writeOrder(
  tx: Tx,
  _permit: ListPermit,
  listId: string,
  serviceIds: readonly string[],
): Promise<void> {
  await sql`
    update service_list_item i set position = given.n
    from unnest(${serviceIds}::uuid[]) with ordinality as given (service_id, n)
    where i.list_id = ${listId} and i.service_id = given.service_id
  `.execute(tx);
}

export async function deleteList(tx: Tx, _permit: ListPermit, id: string): Promise<void> {
  await sql`delete from service_list where id = ${id}`.execute(tx);
}

export async function deleteListsBefore(tx: Tx, _permit: ListPermit, now: Date): Promise<number> {
  const { rows } = await sql`delete from service_list where expires_at <= ${now} returning 1`.execute(tx);
  return rows.length;
}

/** How many lists the municipality has mailed on a day. */
export async function countMailed(tx: Tx, day: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(mailed), 0)::int as n from service_list where mailed_on = ${day}::date
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Notes one more mail of a list on a day; false when it has had as many as it may. */
export async function noteMailed(tx: Tx, _permit: ListPermit, id: string, day: string, most: number): Promise<boolean> {
  const { rows } = await sql`
    update service_list set mailed = case when mailed_on = ${day}::date then mailed + 1 else 1 end, mailed_on = ${day}::date
    where id = ${id} and (mailed_on is distinct from ${day}::date or mailed < ${most}) returning 1
  `.execute(tx);
  return rows.length === 1;
}
