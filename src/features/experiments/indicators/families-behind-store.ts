import { sql } from 'kysely';
import type { GroupCode } from '../../../domain/outcomes/library.ts';
import { boundQuery } from '../../../platform/db/bound-query.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { monthFrom } from './months.ts';

const begun = `coalesce(p.started_at, p.agreed_at)`;
const from = `{from}::date::timestamp at time zone 'Europe/Rome'`;
const to = `{to}::date::timestamp at time zone 'Europe/Rome'`;

const ofGroupsBegun = `select date_trunc('month', ${begun} at time zone 'Europe/Rome')::date as month, m.request_id as family, m.answered_at as came_at
from pool p join pool_member m on m.tenant_id = p.tenant_id and m.pool_id = p.id and m.answer = 'accepted'
where p.status in ('running', 'closed') and ${begun} >= ${from} and ${begun} < ${to}`;

/**
 * Of each indicator of groups a row for each family of a month, and when it came: one meeting whose register has four marks is a group of four. It changes with
 * the indicator's own query.
 */
const familiesOf: Readonly<Record<GroupCode, string>> = {
  'groups-started': ofGroupsBegun,
  'price-ratio': ofGroupsBegun,
  'hours-shared': `select date_trunc('month', meeting.day)::date as month, m.request_id as family, m.answered_at as came_at
from pool_meeting meeting join pool_member m on m.tenant_id = meeting.tenant_id and m.pool_id = meeting.pool_id and m.answer = 'accepted'
where meeting.outcome = 'held' and meeting.day >= {from}::date and meeting.day < {to}::date
  and m.answered_at < (meeting.day + 1)::timestamp at time zone 'Europe/Rome' and (m.left_on is null or m.left_on >= meeting.day)`,
  attendance: `select date_trunc('month', a.day)::date as month, a.request_id as family, null::timestamptz as came_at
from pool_attendance a where a.day >= {from}::date and a.day < {to}::date
union all
select a.month, a.request_id, null
from pool_attendance_month a where a.month >= {from}::date and a.month < {to}::date`,
};

export interface FamiliesBehind {
  readonly families: number;
  /** Of them, those that came since the month was told last; none where it never was. */
  readonly since: number;
}

export interface MonthBehind {
  readonly month: string;
  /** When the month was told last. */
  readonly told?: Date | undefined;
}

/** How many families stand behind each of some months of an indicator of groups, by one statement. Months by their first day. */
export async function familiesByMonth(
  tx: Tx,
  code: GroupCode,
  asked: readonly MonthBehind[],
): Promise<ReadonlyMap<string, FamiliesBehind>> {
  const days = asked.map(({ month }) => month).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const { rows } = await sql<FamiliesBehind & { month: string }>`
    select asked.month::text as month, count(distinct behind.family)::int as families,
      (count(distinct behind.family) filter (where behind.came_at >= asked.told))::int as since
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(month date, told timestamptz)
      left join (${ofFamilies(code, { from: first, to: monthFrom(last, 1) })}) behind on behind.month = asked.month
    group by asked.month
  `.execute(tx);
  return new Map(rows.map(({ month, ...behind }) => [month, behind]));
}

/** How many different families stand behind an indicator of groups from a day up to and without another, first days of months. */
export async function familiesIn(
  tx: Tx,
  code: GroupCode,
  months: { readonly from: string; readonly to: string },
): Promise<number> {
  const { rows } = await sql<{ families: number }>`
    select count(distinct family)::int as families from (${ofFamilies(code, months)}) behind
  `.execute(tx);
  return rows[0]?.families ?? 0;
}

function ofFamilies(code: GroupCode, months: { readonly from: string; readonly to: string }) {
  return boundQuery(familiesOf[code], { ...months });
}
