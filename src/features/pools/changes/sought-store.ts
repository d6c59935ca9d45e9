import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';

/** For so long nobody is proposed again to a group that did not want them; the manager still may. */
const daysRefused = 60;

/** That somebody was sought to come instead. */
export async function noteSoughtInstead(
  _permit: RunningPermit<'change'>,
  tx: Tx,
  poolId: string,
  at: Date,
): Promise<void> {
  await sql`update pool_stop set sought_at = ${at} where pool_id = ${poolId} and ended_at is null`.execute(tx);
}

/** Professionals whom a group did not take, or whose provider said no. */
export async function refusedOperators(tx: Tx, poolId: string, now: Date): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select operator_id as id from pool_change
    where pool_id = ${poolId} and kind = 'substitute' and status in ('refused', 'lapsed')
      and ended_at > ${now}::timestamptz - make_interval(days => ${daysRefused})
  `.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/**
 * Groups that stand still, or wait for a family, and are asked nothing: where nobody was sought for a day, or what was asked is over
 * since.
 */
export async function groupsToSeekFor(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select looked.pool_id as id from (
      select tenant_id, pool_id, sought_at from pool_stop where ended_at is null
      union all select tenant_id, pool_id, sought_at from pool_pause where ended_on is null and reason = 'refill'
    ) looked
    where (looked.sought_at is null or looked.sought_at <= ${now}::timestamptz - interval '1 day' or exists (
        select from pool_change over_now where over_now.tenant_id = looked.tenant_id and over_now.pool_id = looked.pool_id
          and over_now.ended_at > looked.sought_at))
      and not exists (select from pool_change open where open.tenant_id = looked.tenant_id and open.pool_id = looked.pool_id
        and open.ended_at is null)
    order by 1
  `.execute(tx);
  return [...new Set(rows.map(({ id }) => id))];
}

/** That a family was sought for a group which waits. */
export async function noteSoughtToJoin(
  _permit: RunningPermit<'change'>,
  tx: Tx,
  poolId: string,
  at: Date,
): Promise<void> {
  await sql`update pool_pause set sought_at = ${at} where pool_id = ${poolId} and ended_on is null`.execute(tx);
}

/** Requests that have left a group, and those that were asked to join it and did not. */
export async function refusedNewcomers(
  tx: Tx,
  poolId: string,
): Promise<{ readonly left: readonly string[]; readonly asked: readonly string[] }> {
  const { rows } = await sql<{ left: string[]; asked: string[] }>`
    select
      array(select request_id::text from pool_member where pool_id = ${poolId} and not live) as left,
      array(select distinct part.request_id::text from pool_change change
        join pool_change_part part on part.tenant_id = change.tenant_id and part.change_id = change.id
        where change.pool_id = ${poolId} and change.kind = 'join' and change.status in ('refused', 'lapsed')
          and part.role = 'joins') as asked
  `.execute(tx);
  return rows[0] ?? { left: [], asked: [] };
}
