import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';

/**
 * Deletes who was there on which day and how each family found its group, of one that is over. What indicators count of it is kept in
 * the same statement that deletes: attendance by month, answers as counts of no family.
 */
export async function forgetDays(_permit: RunningPermit<'forget'>, tx: Tx, poolId: string): Promise<void> {
  await sql`
    with gone as (delete from pool_attendance where pool_id = ${poolId} returning tenant_id, pool_id, day, request_id, mark)
    insert into pool_attendance_month (tenant_id, pool_id, month, request_id, present, marks)
    select tenant_id, pool_id, date_trunc('month', day)::date, request_id, count(*) filter (where mark = 'present'), count(*)
    from gone group by tenant_id, pool_id, date_trunc('month', day)::date, request_id
  `.execute(tx);
  await sql`delete from pool_absence where pool_id = ${poolId}`.execute(tx);
  await sql`
    with gone as (delete from pool_feedback where pool_id = ${poolId} returning tenant_id, request_id, helped, again, met, said_at)
    insert into pool_feedback_count (tenant_id, month, quarter, helped, again, met, answers)
    select gone.tenant_id, date_trunc('month', gone.said_at at time zone 'Europe/Rome')::date, request.quarter, helped, again, met, count(*)
    from gone join request on request.tenant_id = gone.tenant_id and request.id = gone.request_id
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (tenant_id, month, quarter, helped, again, met)
      do update set answers = pool_feedback_count.answers + excluded.answers
  `.execute(tx);
}
