import { sql } from 'kysely';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';
import type { ClosureReason, GroupDays } from './model.ts';

const epoch = sql`date '1970-01-01'`;

/** Everything said about a group's days since a day, in one question. */
export async function readGroupDays(tx: Tx, poolId: string, since: CalendarDay): Promise<GroupDays> {
  const { rows } = await sql<GroupDays>`
    select
      (select group_start_day(tenant_id, id) - ${epoch} from pool
        where id = ${poolId} and coalesce(started_at, agreed_at) is not null) as start,
      (select coalesce(json_agg(json_build_object('from', from_day - ${epoch}, 'to', to_day - ${epoch}, 'reason', reason)
          order by from_day), '[]') from pool_closure where pool_id = ${poolId}) as closures,
      (select coalesce(json_agg(json_build_object('from', from_day - ${epoch}, 'reason', reason,
          'until', until_day - ${epoch}, 'ended', ended_on - ${epoch}) order by from_day), '[]')
        from pool_pause where pool_id = ${poolId}) as pauses,
      (select coalesce(json_agg(json_build_object('since', floor(extract(epoch from since) * 1000),
          'ended', floor(extract(epoch from ended_at) * 1000)) order by since), '[]')
        from pool_stop where pool_id = ${poolId}) as stops,
      (select coalesce(json_agg(json_build_object('day', day - ${epoch}, 'outcome', outcome) order by day), '[]')
        from pool_meeting where pool_id = ${poolId} and day >= ${epoch} + ${since}::int) as meetings,
      (select coalesce(json_agg(json_build_object('day', day - ${epoch}, 'requestId', request_id, 'mark', mark)
          order by day, request_id), '[]')
        from pool_attendance where pool_id = ${poolId} and day >= ${epoch} + ${since}::int) as attendance,
      (select coalesce(json_agg(json_build_object('day', day - ${epoch}, 'requestId', request_id,
          'saidAt', floor(extract(epoch from said_at) * 1000)) order by day, request_id), '[]')
        from pool_absence where pool_id = ${poolId} and day >= ${epoch} + ${since}::int) as absences
  `.execute(tx);
  const [days] = rows;
  if (days === undefined) throw new Error('a question without tables has one answer');
  return days;
}

export async function insertClosure(
  _permit: RunningPermit<'register'>,
  tx: Tx,
  poolId: string,
  closure: { readonly from: CalendarDay; readonly to: CalendarDay; readonly reason: ClosureReason },
  at: Date,
): Promise<void> {
  await sql`
    insert into pool_closure (tenant_id, pool_id, from_day, to_day, reason, said_at)
    values (current_setting('app.tenant_id')::uuid, ${poolId}, ${epoch} + ${closure.from}::int, ${epoch} + ${closure.to}::int,
      ${closure.reason}, ${at})
    on conflict do nothing
  `.execute(tx);
}

/** Takes a closure back; those that began before a day stay, as they are what happened. */
export async function deleteClosure(
  _permit: RunningPermit<'register'>,
  tx: Tx,
  poolId: string,
  from: CalendarDay,
  today: CalendarDay,
): Promise<boolean> {
  const { rows } = await sql`
    delete from pool_closure where pool_id = ${poolId} and from_day = ${epoch} + ${from}::int
      and from_day > ${epoch} + ${today}::int returning 1
  `.execute(tx);
  return rows.length > 0;
}

/** That a family will not come on a day; said twice it was said first. */
export async function insertAbsence(
  _permit: RunningPermit<'absence'>,
  tx: Tx,
  poolId: string,
  requestId: string,
  day: CalendarDay,
  at: Date,
): Promise<void> {
  await sql`
    insert into pool_absence (tenant_id, pool_id, day, request_id, said_at)
    values (current_setting('app.tenant_id')::uuid, ${poolId}, ${epoch} + ${day}::int, ${requestId}, ${at})
    on conflict do nothing
  `.execute(tx);
}

export async function deleteAbsence(
  _permit: RunningPermit<'absence'>,
  tx: Tx,
  poolId: string,
  requestId: string,
  day: CalendarDay,
): Promise<void> {
  await sql`
    delete from pool_absence where pool_id = ${poolId} and request_id = ${requestId} and day = ${epoch} + ${day}::int
  `.execute(tx);
}
