import { sql } from 'kysely';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { LeftOut, LeftOutReason } from '../../pools/public.ts';
import type { FormingPermit } from '../policy.ts';

/** How many requests each quarter ever had. */
export async function asksByQuarter(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ quarter: string; asks: number }>`
    select quarter, count(*)::int as asks from request group by quarter
  `.execute(tx);
  return new Map(rows.map(({ quarter, asks }) => [quarter, asks]));
}

/** Notes why each request was left out, since when for that reason; whoever was not left out any more is forgotten here. */
export async function putLeftOut(
  _permit: FormingPermit<'find'>,
  tx: Tx,
  runId: string,
  leftOut: readonly LeftOut[],
  at: Date,
): Promise<void> {
  const rows = leftOut.map(({ requestId, reason, change }) => ({
    requestId,
    reason,
    changes: change?.kinds ?? [],
    households: change?.households ?? null,
  }));
  await sql`
    insert into left_out (tenant_id, request_id, run_id, version, reason, changes, households, since, looked_at)
    select r.tenant_id, r.id, ${runId}, r.version, given.reason, given.changes, given.households, ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given("requestId" uuid, reason text, changes text[], households smallint)
    join request r on r.id = given."requestId"
    where r.status = 'waiting'
    on conflict (tenant_id, request_id) do update set run_id = excluded.run_id, version = excluded.version,
      reason = excluded.reason, changes = excluded.changes, households = excluded.households, looked_at = excluded.looked_at,
      since = case when left_out.reason = excluded.reason and left_out.version = excluded.version then left_out.since
        else excluded.since end
  `.execute(tx);
  await sql`delete from left_out where run_id <> ${runId}`.execute(tx);
}

export interface NotedLeftOut {
  readonly requestId: string;
  readonly reason: LeftOutReason;
  readonly changes: readonly string[];
  readonly households: number | null;
  readonly since: Date;
  readonly lookedAt: Date;
}

const columns = sql`l.request_id as "requestId", l.reason, l.changes, l.households, l.since, l.looked_at as "lookedAt"`;

/** Why a request was in no group of the last run; undefined when it was, has changed since, or no run has looked at it. */
export async function leftOutOf(tx: Tx, requestId: string): Promise<NotedLeftOut | undefined> {
  const { rows } = await sql<NotedLeftOut>`
    select ${columns} from left_out l join request r on r.tenant_id = l.tenant_id and r.id = l.request_id
    where l.request_id = ${requestId} and r.status = 'waiting' and r.version = l.version
  `.execute(tx);
  return rows[0];
}

/** Of who is in a group that forms, which one: it is near a group, and not in one. */
export interface UntoldLeftOut extends NotedLeftOut {
  readonly inGroup: { readonly kindOfHelp: PoolableHelp; readonly days: readonly number[] } | null;
}

/**
 * Some who were left out and have not been told of that reason: nobody hears of it twice, nor of two reasons within
 * `daysBetween` days. Held, so that two who tell do not tell the same.
 */
export async function holdUntold(
  tx: Tx,
  { now, daysBetween, most }: { readonly now: Date; readonly daysBetween: number; readonly most: number },
): Promise<UntoldLeftOut[]> {
  const before = new Date(now.getTime() - daysBetween * 86_400_000);
  const { rows } = await sql<UntoldLeftOut>`
    select ${columns}, (select json_build_object('kindOfHelp', g.kind_of_help, 'days', g.days) from forming_member f
        join forming_group g on g.tenant_id = f.tenant_id and g.id = f.group_id
        where f.tenant_id = l.tenant_id and f.request_id = l.request_id and f.live limit 1) as "inGroup"
    from left_out l join request r on r.tenant_id = l.tenant_id and r.id = l.request_id
    where l.reason <> 'not-looked-at' and r.status = 'waiting' and r.version = l.version
      and (l.told_at is null or (l.told_reason <> l.reason and l.told_at <= ${before}))
    order by l.request_id limit ${most} for update of l skip locked
  `.execute(tx);
  return rows;
}

export async function noteTold(
  _permit: FormingPermit<'find'>,
  tx: Tx,
  requestIds: readonly string[],
  at: Date,
): Promise<void> {
  await sql`
    update left_out set told_at = ${at}, told_reason = reason where request_id = any(${[...requestIds]}::uuid[])
  `.execute(tx);
}

export interface UnservedCount {
  readonly kindOfHelp: string;
  readonly quarter: string;
  readonly requests: number;
}

/** Requests that wait and that the last run had nothing for, by kind of help and quarter: demand that nobody meets. */
export async function countUnserved(tx: Tx): Promise<UnservedCount[]> {
  const { rows } = await sql<UnservedCount>`
    select r.kind_of_help as "kindOfHelp", r.quarter, count(*)::int as requests
    from left_out l join request r on r.tenant_id = l.tenant_id and r.id = l.request_id
    where r.status = 'waiting' group by r.kind_of_help, r.quarter order by count(*) desc, r.kind_of_help, r.quarter
  `.execute(tx);
  return rows;
}
