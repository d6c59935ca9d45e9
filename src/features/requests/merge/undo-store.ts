import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { RequestStatus, RequestView } from '../model.ts';
import type { RequestPermit } from '../policy.ts';
import type { DoneMerge } from './decide-undo.ts';

const columns = sql`m.id, m.keep_id as "keepId", m.drop_id as "dropId", m.merged_at as "mergedAt", m.kept_status as "keptStatus",
  m.dropped_status as "droppedStatus", m.dropped_paused_until::text as "droppedPausedUntil",
  exists (select from request_merge n where n.drop_id = m.keep_id and n.merged_at is not null and n.undone_at is null) as "mergedOn"`;

/** Of the contacts of the request that stays (`k`) and of the other (`d`). */
const takesCode = sql`k.email is null and k.fiscal_code is null and d.fiscal_code is not null`;

/** What was done of a request that stays or that was closed, and not undone, since an instant; the latest first. */
export async function mergesDone(tx: Tx, requestId: string, since: Date): Promise<DoneMerge[]> {
  const { rows } = await sql<DoneMerge>`
    select ${columns} from request_merge m
    where (m.keep_id = ${requestId} or m.drop_id = ${requestId}) and m.merged_at > ${since} and m.undone_at is null
    order by m.merged_at desc, m.id
  `.execute(tx);
  return rows;
}

/** One of them, undone or not, locked until the transaction ends. */
export async function lockMergeDone(
  tx: Tx,
  id: string,
  requestId: string,
): Promise<(DoneMerge & { readonly undone: boolean }) | undefined> {
  const { rows } = await sql<DoneMerge & { undone: boolean }>`
    select ${columns}, m.undone_at is not null as undone from request_merge m
    where m.id = ${id} and (m.keep_id = ${requestId} or m.drop_id = ${requestId}) and m.merged_at is not null
    for update of m
  `.execute(tx);
  return rows[0];
}

/**
 * Makes every link to one request open the other, and gives the other's contacts what they lack. It goes on being written to as it
 * chose: the tax code for the app IO comes along only where it had neither a mailbox nor a code of its own. What was done is written
 * beside the question, so that undoing it guesses nothing.
 */
export async function moveHousehold(
  tx: Tx,
  _permit: RequestPermit<'merge'>,
  { id, keep, drop }: { readonly id: string; readonly keep: RequestView; readonly drop: RequestView },
  now: Date,
): Promise<void> {
  await sql`
    with moved as (update request_link set request_id = ${keep.id} where request_id = ${drop.id} returning tenant_id, token_hash)
    insert into request_merge_link (tenant_id, merge_id, token_hash) select tenant_id, ${id}, token_hash from moved
  `.execute(tx);
  // Which of the two stays may have turned since the question was asked: the row says what was done.
  await sql`
    update request_merge m set keep_id = ${keep.id}, drop_id = ${drop.id}, merged_at = ${now}, kept_status = ${keep.status},
      dropped_status = ${drop.status}, dropped_paused_until = ${drop.pausedUntil}::date,
      took_email = k.email is null and d.email is not null, took_phone = k.phone is null and d.phone is not null,
      took_fiscal_code = ${takesCode}
    from request_contact k join request_contact d on d.tenant_id = k.tenant_id and d.request_id = ${drop.id}
    where k.tenant_id = m.tenant_id and k.request_id = ${keep.id} and m.id = ${id}
  `.execute(tx);
  await sql`
    update request_contact k set email = coalesce(k.email, d.email), phone = coalesce(k.phone, d.phone),
      fiscal_code = case when ${takesCode} then d.fiscal_code else k.fiscal_code end
    from request_contact d where k.request_id = ${keep.id} and d.request_id = ${drop.id} and d.tenant_id = k.tenant_id
  `.execute(tx);
}

/**
 * Gives the links and contacts back. Links that went out while the one that stayed was written to at the other's mailbox,
 * telephone or app open nothing any more: they may be in somebody else's hands.
 */
export async function moveHouseholdBack(
  tx: Tx,
  _permit: RequestPermit<'merge'>,
  { id, keepId, dropId }: DoneMerge,
  now: Date,
): Promise<void> {
  await sql`
    update request_link set request_id = ${dropId}
    where token_hash in (select token_hash from request_merge_link where merge_id = ${id})
  `.execute(tx);
  await sql`
    delete from request_link l using request_merge m
    where m.tenant_id = l.tenant_id and m.id = ${id} and (m.took_email or m.took_phone or m.took_fiscal_code)
      and l.request_id = ${keepId} and l.created_at >= m.merged_at
  `.execute(tx);
  // What was changed by hand since is nobody else's.
  await sql`
    update request_contact k set
      email = case when m.took_email and k.email = d.email and k.phone is not null then null else k.email end,
      phone = case when m.took_phone and k.phone = d.phone and k.email is not null then null else k.phone end,
      fiscal_code = case when m.took_fiscal_code and k.fiscal_code = d.fiscal_code then null else k.fiscal_code end
    from request_contact d, request_merge m
    where k.request_id = ${keepId} and d.tenant_id = k.tenant_id and d.request_id = ${dropId} and m.tenant_id = k.tenant_id and m.id = ${id}
  `.execute(tx);
  await sql`update request_merge set undone_at = ${now} where id = ${id}`.execute(tx);
}

/** Puts a closed request back where it stood. */
export async function reopenDropped(
  tx: Tx,
  _permit: RequestPermit<'merge'>,
  id: string,
  { status, pausedUntil }: { readonly status: RequestStatus; readonly pausedUntil: string | null },
  now: Date,
): Promise<void> {
  await sql`
    update request set status = ${status}, paused_until = ${pausedUntil}::date, updated_at = ${now}
    where id = ${id} and status = 'withdrawn'
  `.execute(tx);
}
