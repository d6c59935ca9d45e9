import { sql } from 'kysely';
import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DeclineReason, EndReason, PoolAnswer, PoolStatus } from '../model.ts';
import type { TellingPermit } from '../offers/letter/link-store.ts';
import type { PoolPermit } from '../policy.ts';

export interface LockedPool {
  readonly id: string;
  readonly status: PoolStatus;
  readonly answerBy: Date;
  /** Null before they are set. */
  readonly callUntil: Date | null;
  readonly chooseBy: Date | null;
  readonly signBy: Date | null;
  readonly members: readonly { readonly requestId: string; readonly answer: PoolAnswer; readonly live: boolean }[];
}

/** Holds a group until the transaction ends: whoever answers, leaves or lets it lapse waits in line here, before any request. */
export async function lockPool(tx: Tx, id: string): Promise<LockedPool | undefined> {
  const { rows } = await sql<Omit<LockedPool, 'members'>>`
    select id, status, answer_by as "answerBy", call_until as "callUntil", choose_by as "chooseBy", sign_by as "signBy"
    from pool where id = ${id} for update
  `.execute(tx);
  const [pool] = rows;
  if (pool === undefined) return undefined;
  const members = await sql<LockedPool['members'][number]>`
    select request_id as "requestId", answer, live from pool_member where pool_id = ${id} order by request_id
  `.execute(tx);
  return { ...pool, members: members.rows };
}

/** The group that a request is in now. */
export async function livePoolOf(tx: Tx, requestId: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string;
  }>`select pool_id as id from pool_member where request_id = ${requestId} and live`.execute(tx);
  return rows[0]?.id;
}

/** Groups for which a day has come. */
export async function overduePools(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from pool
    where (status = 'proposed' and answer_by <= ${now}) or (status = 'agreed' and sign_by <= ${now})
      or (status = 'offers' and coalesce(choose_by, call_until) <= ${now})
    order by id
  `.execute(tx);
  return rows.map(({ id }) => id);
}

export interface WrittenAnswer {
  readonly poolId: string;
  readonly requestId: string;
  readonly answer: 'accepted' | 'declined';
  /** Why not, for who wants to say. */
  readonly reason?: DeclineReason | undefined;
  readonly at: Date;
  /** Of a yes given in advance: the last day on which the group may start. */
  readonly startBy?: string | null;
}

export async function writeAnswer(
  _permit: PoolPermit<'answer'>,
  tx: Tx,
  { poolId, requestId, answer, reason, at, startBy }: WrittenAnswer,
): Promise<void> {
  await sql`
    update pool_member set answer = ${answer}, answered_at = ${at}, decline_reason = ${reason ?? null},
      start_by = coalesce(${startBy ?? null}::date, start_by)
    where pool_id = ${poolId} and request_id = ${requestId}
  `.execute(tx);
}

/** Ends a group and frees its families, its operator and its place. */
export async function endPool(_permit: TellingPermit, tx: Tx, id: string, reason: EndReason, at: Date): Promise<void> {
  await sql`
    update pool set status = case status when 'running' then 'closed' else 'dissolved' end, ended_at = ${at}, end_reason = ${reason}
    where id = ${id}
  `.execute(tx);
  await sql`update pool_member set live = false where pool_id = ${id}`.execute(tx);
  await sql`update pool_session set live = false where pool_id = ${id}`.execute(tx);
  await sql`update pool_offer set status = 'not-taken' where pool_id = ${id} and status = 'open'`.execute(tx);
  // What it waited for it waits for no more.
  await sql`
    update pool_pause set ended_on = greatest(from_day, ${dateAt(at)}::date) where pool_id = ${id} and ended_on is null
  `.execute(tx);
}

export async function openProposalIds(tx: Tx): Promise<{ poolId: string; requestIds: string[] }[]> {
  const { rows } = await sql<{ poolId: string; requestIds: string[] }>`
    select p.id as "poolId", array_agg(m.request_id order by m.request_id)::text[] as "requestIds"
    from pool p join pool_member m on m.tenant_id = p.tenant_id and m.pool_id = p.id
    where p.status = 'proposed' group by p.id, p.proposed_at order by p.proposed_at, p.id
  `.execute(tx);
  return rows;
}
