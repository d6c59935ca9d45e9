import { sql } from 'kysely';
import { daysToReach, type Attempt } from '../../../domain/asking/desk-promise.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { RequestableHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RequestStatus } from '../model.ts';
import type { RequestPermit } from '../policy.ts';

const epoch = sql`date '1970-01-01'`;
const attemptColumns = sql`a.contacted_on - ${epoch} as "contactedOn", a.how, a.outcome, a.again_on - ${epoch} as "againOn",
  a.referred_to as "referredTo"`;

export interface WrittenAttempt extends Attempt {
  readonly writtenAt: Date;
  readonly writtenBy: string;
}

/** Since the request waits for the desk: what was tried, the last one first. */
export async function attemptsOf(tx: Tx, requestId: string): Promise<WrittenAttempt[]> {
  const { rows } = await sql<WrittenAttempt>`
    select ${attemptColumns}, a.written_at as "writtenAt", account.name as "writtenBy" from request_attempt a
    join request r on r.tenant_id = a.tenant_id and r.id = a.request_id
    join account on account.tenant_id = a.tenant_id and account.id = a.written_by
    where a.request_id = ${requestId} and a.written_at >= r.desk_since order by a.written_at desc, a.id
  `.execute(tx);
  return rows;
}

/** False where the request does not wait for the desk, or not any more. */
export async function insertAttempt(
  tx: Tx,
  _permit: RequestPermit<'reach'>,
  attempt: Attempt & { readonly id: string; readonly requestId: string; readonly at: Date; readonly by: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into request_attempt (tenant_id, id, request_id, contacted_on, how, outcome, again_on, referred_to, written_at, written_by)
    select tenant_id, ${attempt.id}, id, ${epoch} + ${attempt.contactedOn}::int, ${attempt.how}, ${attempt.outcome},
      ${epoch} + ${attempt.againOn}::int, ${attempt.referredTo}, ${attempt.at}, ${attempt.by}
    from request where id = ${attempt.requestId} and desk_since is not null returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** A household that the desk has promised to contact: nothing that says who it is. */
export interface ToReach {
  readonly id: string;
  readonly code: string;
  readonly kindOfHelp: RequestableHelp;
  readonly quarter: string;
  readonly status: RequestStatus;
  readonly by: CalendarDay;
  readonly last: Attempt | null;
}

/** Requests whose household nobody has reached yet, or that were promised another contact, by the day that was promised. */
const toReach = sql`from request r
  left join lateral (
    select a.* from request_attempt a where a.tenant_id = r.tenant_id and a.request_id = r.id and a.written_at >= r.desk_since
    order by a.written_at desc, a.id limit 1) a on true
  cross join lateral (
    select coalesce(a.again_on, (r.desk_since at time zone 'Europe/Rome')::date + ${sql.lit(daysToReach)}::int) as by) due
  where r.desk_since is not null and (a.id is null or a.again_on is not null)`;

/** The latest first. */
export async function householdsToReach(tx: Tx, limit: number, offset: number): Promise<ToReach[]> {
  const { rows } = await sql<Omit<ToReach, 'last'> & { readonly [Field in keyof Attempt]: Attempt[Field] | null }>`
    select r.id, r.code, r.kind_of_help as "kindOfHelp", r.quarter, r.status, due.by - ${epoch} as by, ${attemptColumns} ${toReach}
    order by due.by, r.desk_since, r.id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows.map(({ contactedOn, how, outcome, againOn, referredTo, ...request }) => ({
    ...request,
    last:
      contactedOn === null || how === null || outcome === null
        ? null
        : { contactedOn, how, outcome, againOn, referredTo },
  }));
}

export interface ReachCounts {
  readonly all: number;
  readonly late: number;
}

export async function countToReach(tx: Tx, today: CalendarDay): Promise<ReachCounts> {
  const { rows } = await sql<ReachCounts>`
    select count(*)::int as all, count(*) filter (where due.by < ${epoch} + ${today}::int)::int as late ${toReach}
  `.execute(tx);
  return rows[0] ?? { all: 0, late: 0 };
}
