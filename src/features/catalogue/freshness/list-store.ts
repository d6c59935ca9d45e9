import { sql } from 'kysely';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { ownerOfRow, withoutOwner } from '../owners/owner-store.ts';
import type { CheckOrderFacts, EntryToCheck, FreshnessFigures, OpenReport } from './model.ts';
import { hiddenStreets, hideStreets } from './report-store.ts';

/** How many entries stand how, and how old their checks are: one statement. */
export async function readFigures(tx: Tx, today: string): Promise<FreshnessFigures> {
  const { rows } = await sql<FreshnessFigures>`
    select json_build_object('true', count(*) filter (where state = 'true'), 'due', count(*) filter (where state = 'due'),
        'stale', count(*) filter (where state = 'stale'), 'hidden', count(*) filter (where state = 'hidden')) as states,
      percentile_disc(0.5) within group (order by ${today}::date - checked_on) as "medianAge",
      (select count(*)::int from entry_report r join service s on s.id = r.service_id where r.settled_at is null and s.status = 'active') as "openReports",
      ${withoutOwner} as "withoutOwner"
    from entry_check
  `.execute(tx);
  const [figures] = rows;
  if (figures === undefined) throw new Error('an aggregate has a row');
  return figures;
}

/** What is not believed or soon not, and what was reported: `most` of them, those that most people read; of one owner, or of all. */
export async function readOrderFacts(tx: Tx, most: number, ownerId?: string): Promise<CheckOrderFacts[]> {
  const { rows } = await sql<{ id: string; checkedOn: string; dueOn: string; reach: number; reports: number }>`
    with reported as (select service_id, count(*)::int as reports from entry_report where settled_at is null group by service_id),
    found as (
      select service_id from entry_check where state in ('due', 'stale', 'hidden') union select service_id from reported
    )
    select s.id, coalesce(c.checked_on, s.created_at::date)::text as "checkedOn", coalesce(c.due_on, s.created_at::date + 365)::text as "dueOn",
      coalesce(c.reach, 0) as reach, coalesce(r.reports, 0) as reports
    from found f join service s on s.id = f.service_id and s.status = 'active'
    left join entry_check c on c.service_id = s.id left join reported r on r.service_id = s.id
    ${ownerId === undefined ? sql`` : sql`where ${ownerOfRow} ->> 'id' = ${ownerId}`}
    order by reports desc, reach desc, "dueOn", s.id limit ${most}
  `.execute(tx);
  return rows.map(({ checkedOn, dueOn, ...facts }) => ({
    ...facts,
    checkedOn: readDay(checkedOn) ?? 0,
    dueOn: readDay(dueOn) ?? 0,
  }));
}

/** The entries of the list, in the order of `ids`. */
export async function readEntriesToCheck(tx: Tx, ids: readonly string[]): Promise<EntryToCheck[]> {
  const { rows } = await sql<EntryToCheck & { readonly streets: readonly string[] }>`
    select s.id, s.version, s.title, coalesce(s.contact_email, lower(p.email)) as mailbox, coalesce(c.reach, 0) as reach,
      ${ownerOfRow} as owner, case when c.service_id is not null then json_build_object('state', c.state, 'checkedBy', c.checked_by, 'checkedOn', c.checked_on,
        'dueOn', c.due_on, 'remindedOn', greatest(c.reminded_before, c.reminded_after)) end as "check",
      (select coalesce(json_agg(json_build_object('id', r.id, 'wrong', r.wrong, 'words', r.words, 'on', r.reported_on,
        'redacted', r.redacted_at is not null)
        order by r.reported_on, r.id), '[]') from entry_report r where r.service_id = s.id and r.settled_at is null) as reports, ${hiddenStreets} as streets
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place) join service s on s.id = wanted.id
    left join provider p on p.id = s.provider_id left join entry_check c on c.service_id = s.id order by wanted.place
  `.execute(tx);
  return rows.map(({ streets, ...entry }) => ({
    ...entry,
    reports: entry.reports.map((one) => withoutStreets(one, streets)),
  }));
}

/** A source may have protected the place since the report came. */
function withoutStreets(report: OpenReport, streets: readonly string[]): OpenReport {
  const { words, redacted } = hideStreets(report.words, streets);
  return { ...report, words, redacted: report.redacted || redacted };
}
