import { sql, type RawBuilder } from 'kysely';
import type { FreshnessState } from '../../../domain/upkeep/freshness.ts';
import type { AnswerKind } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import type { CheckedBy, EntryCheck } from './model.ts';

/** How an entry stands, as it is kept. Days are written `2026-11-25`. */
export interface CheckRow {
  readonly serviceId: string;
  readonly checkedBy: CheckedBy;
  readonly checkedOn: string;
  readonly dueOn: string;
  readonly state: FreshnessState;
  readonly staleSince: string | null;
  readonly reach: number;
}

/** What the state of a service is worked out from, and what was worked out the last time. */
export interface CheckFactsRow {
  readonly id: string;
  readonly answerKind: AnswerKind;
  /** When its source last changed it, and when that last found it right, as it writes it. */
  readonly updatedOn: string | null;
  readonly assuredOn: string | null;
  /** The day on which it came into the catalogue. */
  readonly cameOn: string;
  readonly views: number;
  readonly requests: number;
  readonly before: CheckRow | null;
  /** Whether the search finds it. */
  readonly found: boolean;
}

/** How a row of `service` (as `s`) stands. */
export const checkOfRow: RawBuilder<EntryCheck | null> = sql`
  (select json_build_object('state', c.state, 'checkedBy', c.checked_by, 'checkedOn', c.checked_on) from entry_check c where c.service_id = s.id)`;

/** Services that are given, in the order of their ids. `since`: the day from which views count. */
export async function readCheckFacts(
  tx: Tx,
  { after, limit, since }: { readonly after: string | undefined; readonly limit: number; readonly since: string },
): Promise<CheckFactsRow[]> {
  const { rows } = await sql<CheckFactsRow>`
    select s.id, s.answer_kind as "answerKind", coalesce(reached.views, 0) as views, coalesce(reached.requests, 0) as requests,
      s.updated_on::text as "updatedOn", s.hsds ->> 'assured_date' as "assuredOn",
      (s.created_at at time zone 'Europe/Rome')::date::text as "cameOn",
      case when c.service_id is not null then json_build_object('serviceId', c.service_id, 'checkedBy', c.checked_by,
        'checkedOn', c.checked_on, 'dueOn', c.due_on, 'state', c.state, 'staleSince', c.stale_since, 'reach', c.reach) end as before,
      exists (select from search_entry e where e.service_id = s.id) as found
    from service s
    left join entry_check c on c.service_id = s.id
    left join lateral (
      select sum(r.views)::int as views, sum(r.requests)::int as requests from entry_reach r where r.service_id = s.id and r.day >= ${since}::date
    ) reached on true
    where s.status = 'active' and s.id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    order by s.id limit ${limit}
  `.execute(tx);
  return rows;
}

/**
 * Writes how entries stand; a reminder belongs to the check that it followed, and is forgotten with it. What people have
 * confirmed meanwhile stands.
 */
export async function writeChecks(tx: Tx, _permit: CataloguePermit, checks: readonly CheckRow[]): Promise<void> {
  if (checks.length === 0) return;
  await sql`
    insert into entry_check as known (tenant_id, service_id, checked_by, checked_on, due_on, state, stale_since, reach)
    select current_setting('app.tenant_id')::uuid, "serviceId", "checkedBy", "checkedOn", "dueOn", state, "staleSince", reach
    from jsonb_to_recordset(${JSON.stringify(checks)}::jsonb) as given ("serviceId" uuid, "checkedBy" text, "checkedOn" date, "dueOn" date,
      state text, "staleSince" date, reach int)
    on conflict (tenant_id, service_id) do update set checked_by = excluded.checked_by, checked_on = excluded.checked_on,
      due_on = excluded.due_on, state = excluded.state, stale_since = excluded.stale_since, reach = excluded.reach,
      reminded_before = case when known.checked_on = excluded.checked_on then known.reminded_before end,
      reminded_after = case when known.checked_on = excluded.checked_on then known.reminded_after end
    where known.checked_by = 'source' or known.checked_on <= excluded.checked_on
  `.execute(tx);
}

/** What is not given any more is not checked any more. */
export async function deleteChecksOfEnded(tx: Tx, _permit: CataloguePermit): Promise<void> {
  await sql`delete from entry_check c using service s where s.id = c.service_id and s.status = 'ended'`.execute(tx);
}

/** An entry that has just ended is not checked any more. */
export async function deleteCheck(tx: Tx, _permit: CataloguePermit, id: string): Promise<void> {
  await sql`delete from entry_check where service_id = ${id}::uuid`.execute(tx);
}

/** The day of the check goes out with the entry (HSDS `assured_date`); its content, and so its version, is the same. */
export async function writeAssuredDate(
  tx: Tx,
  _permit: CataloguePermit,
  { id, day, now }: { readonly id: string; readonly day: string; readonly now: Date },
): Promise<void> {
  await sql`
    update service set hsds = hsds || jsonb_build_object('assured_date', ${day}::text), modified_at = ${now} where id = ${id}::uuid
  `.execute(tx);
}

/** Services by the keys of their source, with what else is known of each. */
export async function readAnswerKinds<Known extends { readonly source: string; readonly sourceKey: string }>(
  tx: Tx,
  known: readonly Known[],
): Promise<(Known & { readonly serviceId: string; readonly answerKind: AnswerKind })[]> {
  const { rows } = await sql<{ place: number; serviceId: string; answerKind: AnswerKind }>`
    select wanted.place::int - 1 as place, s.id as "serviceId", s.answer_kind as "answerKind"
    from unnest(${known.map(({ source }) => source)}::text[], ${known.map(({ sourceKey }) => sourceKey)}::text[]) with ordinality
      as wanted (source, source_key, place) join service s on s.source = wanted.source and s.source_key = wanted.source_key
  `.execute(tx);
  return rows.flatMap(({ place, ...row }) => {
    const one = known[place];
    return one === undefined ? [] : [{ ...one, ...row }];
  });
}

/** As of the last night. */
export async function readReach(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ reach: number }>`select reach from entry_check where service_id = ${id}::uuid`.execute(
    tx,
  );
  return rows[0]?.reach ?? 0;
}
