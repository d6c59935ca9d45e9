import { sql } from 'kysely';
import { civilOf, dayOf, msPerDay, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Charge } from '../../../domain/statements/charge-held.ts';
import type { Correction, MonthWhole, Statement, StatementLine } from '../../../domain/statements/make-statements.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';

const epoch = sql`date '1970-01-01'`;

/** The first day of the month that a day lies in. */
export function monthOf(day: CalendarDay): CalendarDay {
  const { year, month } = civilOf(day);
  return dayOf(year, month, 1);
}

export async function isMonthClosed(tx: Tx, poolId: string, day: CalendarDay): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pool_month where pool_id = ${poolId} and month = ${epoch} + ${monthOf(day)}::int
  `.execute(tx);
  return rows.length === 1;
}

/** What was billed for a day, corrections of it included, whether or not they are in a statement yet. */
export async function billedFor(tx: Tx, poolId: string, day: CalendarDay): Promise<Charge[]> {
  const { rows } = await sql<Charge>`
    select request_id as "requestId", cents, coordination_cents as "coordinationCents", contribution_cents as "contributionCents"
    from pool_statement_line
    where pool_id = ${poolId} and month = ${epoch} + ${monthOf(day)}::int and kind = 'session' and day = ${epoch} + ${day}::int
    union all
    select request_id, cents, coordination_cents, contribution_cents from pool_correction where pool_id = ${poolId} and day = ${epoch} + ${day}::int
  `.execute(tx);
  return rows;
}

export async function insertCorrections(
  _permit: RunningPermit<'register'>,
  tx: Tx,
  poolId: string,
  day: CalendarDay,
  corrections: readonly (Charge & { readonly id: string })[],
  at: Date,
): Promise<void> {
  await sql`
    insert into pool_correction (tenant_id, id, pool_id, request_id, day, cents, coordination_cents,
      contribution_cents, made_at)
    select current_setting('app.tenant_id')::uuid, id, ${poolId}, "requestId", ${epoch} + ${day}::int, cents,
      "coordinationCents", "contributionCents", ${at}
    from json_to_recordset(${JSON.stringify(corrections)}::json) as row (id uuid, "requestId" uuid, cents int,
      "coordinationCents" int, "contributionCents" int)
  `.execute(tx);
}

/** Corrections that no statement has yet. */
export async function openCorrections(tx: Tx, poolId: string): Promise<Correction[]> {
  const { rows } = await sql<Correction>`
    select id, request_id as "requestId", day - ${epoch} as day, cents,
      coordination_cents as "coordinationCents", contribution_cents as "contributionCents"
    from pool_correction correction where pool_id = ${poolId} and not exists (
      select from pool_statement_line line where line.tenant_id = correction.tenant_id and line.correction_id = correction.id)
    order by day, request_id, made_at, id
  `.execute(tx);
  return rows;
}

export interface OpenMonth {
  readonly poolId: string;
  readonly month: CalendarDay;
}

/** A register may be kept as late as this; what is older stays as it is. */
const daysLate = 400;

/**
 * Months of groups that can be closed: over before the day `until`, with a session that was held or a correction that no
 * statement has yet, and not closed already.
 */
export async function monthsToClose(tx: Tx, until: CalendarDay): Promise<OpenMonth[]> {
  const { rows } = await sql<OpenMonth>`
    select due.pool_id as "poolId", due.month - ${epoch} as month from (
      select distinct pool_id, date_trunc('month', day)::date as month from pool_meeting
      where outcome = 'held' and day >= ${epoch} + ${until - daysLate}::int and day < ${epoch} + ${until}::int
      union
      select pool_id, ${epoch} + ${monthOf(until - 1)}::int from pool_correction correction
      where made_at >= ${new Date((until - daysLate) * msPerDay)} and not exists (
        select from pool_statement_line line where line.tenant_id = correction.tenant_id and line.correction_id = correction.id)
    ) due
    where not exists (select from pool_month closed where closed.pool_id = due.pool_id and closed.month = due.month)
    order by 2, 1
  `.execute(tx);
  return rows;
}

export interface ClosedMonth extends OpenMonth, MonthWhole {
  readonly statements: readonly Statement[];
}

/** Writes a month as it is; false when it is closed already. */
export async function insertMonth(
  _permit: RunningPermit<'bill'>,
  tx: Tx,
  { poolId, month, statements, ...whole }: ClosedMonth,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into pool_month (tenant_id, pool_id, month, closed_at, provider_cents, coordination_cents, city_cents)
    values (current_setting('app.tenant_id')::uuid, ${poolId}, ${epoch} + ${month}::int, ${at}, ${whole.providerCents},
      ${whole.coordinationCents}, ${whole.cityCents})
    on conflict do nothing returning 1
  `.execute(tx);
  if (rows.length === 0) return false;
  const lines = statements.flatMap(({ requestId, lines: own }) =>
    own.map((line, index) => ({ requestId, number: index + 1, ...line })),
  );
  await sql`
    insert into pool_statement_line (tenant_id, pool_id, month, request_id, number, kind, day, slots, mark, cents,
      coordination_cents, contribution_cents, correction_id)
    select current_setting('app.tenant_id')::uuid, ${poolId}, ${epoch} + ${month}::int, "requestId", number, kind, ${epoch} + day,
      slots, mark, cents, "coordinationCents", "contributionCents", "correctionId"
    from json_to_recordset(${JSON.stringify(lines)}::json) as row ("requestId" uuid, number int, kind text, day int, slots int, mark text,
      cents int, "coordinationCents" int, "contributionCents" int, "correctionId" uuid)
  `.execute(tx);
  return true;
}

/** A month of one family, as it was closed. */
export interface OwnMonth {
  readonly poolId: string;
  readonly requestId: string;
  readonly month: CalendarDay;
  readonly closedAt: Date;
  readonly lines: readonly StatementLine[];
}

const ownMonths = sql`
  select line.pool_id as "poolId", line.request_id as "requestId", line.month - ${epoch} as month, closed.closed_at as "closedAt",
    json_agg(json_build_object('kind', kind, 'day', day - ${epoch}, 'slots', slots, 'mark', mark,
      'cents', cents, 'coordinationCents', line.coordination_cents, 'contributionCents', contribution_cents, 'correctionId', correction_id) order by number) as lines
  from pool_statement_line line
  join pool_month closed on closed.tenant_id = line.tenant_id and closed.pool_id = line.pool_id and closed.month = line.month`;

/** The newest first. */
export async function monthsOfRequest(tx: Tx, requestId: string, most: number): Promise<OwnMonth[]> {
  const { rows } = await sql<OwnMonth>`
    ${ownMonths} where line.request_id = ${requestId}
    group by line.pool_id, line.request_id, line.month, closed.closed_at order by line.month desc, line.pool_id limit ${most}
  `.execute(tx);
  return rows;
}

export async function monthOfRequest(tx: Tx, requestId: string, month: CalendarDay): Promise<OwnMonth | undefined> {
  const { rows } = await sql<OwnMonth>`
    ${ownMonths} where line.request_id = ${requestId} and line.month = ${epoch} + ${month}::int
    group by line.pool_id, line.request_id, line.month, closed.closed_at order by line.pool_id limit 1
  `.execute(tx);
  return rows[0];
}

export interface MonthSum extends MonthWhole {
  readonly month: CalendarDay;
  readonly closedAt: Date;
  readonly families: readonly {
    readonly requestId: string;
    readonly code: string;
    readonly cents: number;
    readonly contributionCents: number;
  }[];
}

/** The closed months of a group with the sum of each family, the newest first; without families once their statements are gone. */
export async function monthsOfPool(tx: Tx, poolId: string, most: number): Promise<MonthSum[]> {
  const { rows } = await sql<MonthSum>`
    select closed.month - ${epoch} as month, closed.closed_at as "closedAt", closed.provider_cents as "providerCents",
      closed.coordination_cents as "coordinationCents", closed.city_cents as "cityCents", (
      select coalesce(json_agg(json_build_object('requestId', own.request_id, 'code', request.code, 'cents', own.cents,
          'contributionCents', own.contribution_cents) order by request.code), '[]')
      from (
        select request_id, sum(cents) as cents, sum(contribution_cents) as contribution_cents from pool_statement_line line
        where line.tenant_id = closed.tenant_id and line.pool_id = closed.pool_id and line.month = closed.month group by request_id
      ) own join request on request.tenant_id = closed.tenant_id and request.id = own.request_id) as families
    from pool_month closed where pool_id = ${poolId} order by month desc limit ${most}
  `.execute(tx);
  return rows;
}
