import { sql } from 'kysely';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';

export interface RegisteredSession {
  readonly poolId: string;
  readonly day: CalendarDay;
  readonly outcome: 'held' | 'not-held';
  readonly by: 'provider' | 'desk';
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

/** Writes how a session was; written again, it is what was said last. */
export async function writeRegister(
  _permit: RunningPermit<'register'>,
  tx: Tx,
  { poolId, day, outcome, by, present, absent }: RegisteredSession,
  at: Date,
): Promise<void> {
  await sql`
    insert into pool_meeting (tenant_id, pool_id, day, outcome, kept_at, kept_by)
    values (current_setting('app.tenant_id')::uuid, ${poolId}, date '1970-01-01' + ${day}::int, ${outcome}, ${at}, ${by})
    on conflict (tenant_id, pool_id, day) do update set outcome = excluded.outcome, kept_at = excluded.kept_at, kept_by = excluded.kept_by
  `.execute(tx);
  const marks = [
    ...present.map((requestId) => ({ requestId, mark: 'present' })),
    ...absent.map((requestId) => ({ requestId, mark: 'absent' })),
  ];
  await sql`
    insert into pool_attendance (tenant_id, pool_id, day, request_id, mark)
    select current_setting('app.tenant_id')::uuid, ${poolId}, date '1970-01-01' + ${day}::int, "requestId", mark
    from json_to_recordset(${JSON.stringify(marks)}::json) as row ("requestId" uuid, mark text)
    on conflict (tenant_id, pool_id, day, request_id) do update set mark = excluded.mark
  `.execute(tx);
}
