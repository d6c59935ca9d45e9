import { sql, type RawBuilder } from 'kysely';
import type { PartAnswer } from '../../../domain/group-change/decide-change.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';
import type { Change, ChangeStatus, Part } from './model.ts';

const epoch = sql`date '1970-01-01'`;
type Permit = RunningPermit<'change'>;

async function readChanges(tx: Tx, where: RawBuilder<unknown>): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select id, pool_id as "poolId", kind, status, asked_at as "askedAt", answer_by as "answerBy", starts_on - ${epoch} as "startsOn",
      terms, operator_id as "operatorId", (
        select json_agg(json_build_object('requestId', request_id, 'role', role, 'answer', answer, 'soloCents', solo_cents,
          'shareCents', share_cents, 'metres', metres) order by request_id)
        from pool_change_part part where part.tenant_id = change.tenant_id and part.change_id = change.id) as parts
    from pool_change change where ${where}
  `.execute(tx);
  return rows;
}

/** The change that a group is in: one at a time. */
export async function openChangeOf(tx: Tx, poolId: string): Promise<Change | undefined> {
  return (await readChanges(tx, sql`pool_id = ${poolId} and ended_at is null`))[0];
}

export async function readChange(tx: Tx, id: string): Promise<Change | undefined> {
  return (await readChanges(tx, sql`id = ${id}`))[0];
}

/** The last change that a request has a part in. */
export async function lastChangeOfRequest(tx: Tx, requestId: string): Promise<Change | undefined> {
  const [change] = await readChanges(
    tx,
    sql`id = (select part.change_id from pool_change_part part
      join pool_change own on own.tenant_id = part.tenant_id and own.id = part.change_id
      where part.request_id = ${requestId} order by own.ended_at is null desc, own.asked_at desc limit 1)`,
  );
  return change;
}

/** The open change by which a request would join a group. */
export async function openJoinOf(tx: Tx, requestId: string): Promise<Change | undefined> {
  const [change] = await readChanges(
    tx,
    sql`ended_at is null and kind = 'join' and id in (
      select change_id from pool_change_part where request_id = ${requestId} and role = 'joins')`,
  );
  return change;
}

/** The last change of a group by which a professional of a provider would come to it. */
export async function lastSubstituteOf(tx: Tx, poolId: string, providerId: string): Promise<Change | undefined> {
  const [change] = await readChanges(
    tx,
    sql`pool_id = ${poolId} and operator_id in (select id from operator where provider_id = ${providerId})
      order by ended_at is null desc, asked_at desc limit 1`,
  );
  return change;
}

/** The newest first. */
export function changesOfPool(tx: Tx, poolId: string, most: number): Promise<Change[]> {
  return readChanges(tx, sql`pool_id = ${poolId} order by asked_at desc, id limit ${most}`);
}

/** Groups with something that time alone may move: a change that is due, a wait or a stop that is over, a last day that has passed. */
export async function poolsDue(tx: Tx, now: Date, today: CalendarDay): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select pool_id as id from pool_change where ended_at is null and status = 'asked' and answer_by <= ${now}
    union select pool_id from pool_change where ended_at is null and starts_on <= ${epoch} + ${today}::int
      + case kind when 'substitute' then 1 else 0 end
    union select pool_id from pool_pause where ended_on is null and until_day < ${epoch} + ${today}::int
    union select pool_id from pool_stop where ended_at is null and until_day < ${epoch} + ${today}::int
    union select id from pool where status = 'running' and ends_on < ${epoch} + ${today}::int
    order by 1
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Writes a change with its parts, or writes it again. */
export async function putChange(_permit: Permit, tx: Tx, change: Change): Promise<void> {
  await sql`
    insert into pool_change (tenant_id, id, pool_id, kind, status, asked_at, answer_by, starts_on, terms, operator_id)
    values (current_setting('app.tenant_id')::uuid, ${change.id}, ${change.poolId}, ${change.kind}, ${change.status}, ${change.askedAt},
      ${change.answerBy}, ${epoch} + ${change.startsOn}::int, ${change.terms === null ? null : JSON.stringify(change.terms)}::jsonb,
      ${change.operatorId})
    on conflict (tenant_id, id) do update set status = excluded.status, answer_by = excluded.answer_by,
      starts_on = excluded.starts_on, terms = excluded.terms
  `.execute(tx);
  await sql`
    insert into pool_change_part (tenant_id, change_id, request_id, role, answer, share_cents, solo_cents, metres)
    select current_setting('app.tenant_id')::uuid, ${change.id}, "requestId", role, answer, "shareCents", "soloCents", metres
    from json_to_recordset(${JSON.stringify(change.parts)}::json) as part ("requestId" uuid, role text, answer text,
      "shareCents" int, "soloCents" int, metres int)
    on conflict (tenant_id, change_id, request_id) do update set role = excluded.role, answer = excluded.answer,
      share_cents = excluded.share_cents,
      digest = case when excluded.answer = 'accepted' then pool_change_part.digest end,
      recorded_by = case when excluded.answer = 'accepted' then pool_change_part.recorded_by end
  `.execute(tx);
}

/** What a family signed with its yes to joining: written with the version that follows, when all have said yes. */
export interface SignedYes {
  readonly digest: Buffer;
  /** The account of the desk that has the paper; null for a click on the family's own link. */
  readonly recordedBy: string | null;
}

export async function writePartAnswer(
  _permit: Permit,
  tx: Tx,
  changeId: string,
  requestId: string,
  { answer, at, signed }: { readonly answer: PartAnswer; readonly at: Date; readonly signed: SignedYes | undefined },
): Promise<void> {
  await sql`
    update pool_change_part set answer = ${answer}, answered_at = ${at}, digest = ${signed?.digest ?? null},
      recorded_by = ${signed?.recordedBy ?? null}
    where change_id = ${changeId} and request_id = ${requestId}
  `.execute(tx);
}

/** Who signed with its yes to a change. */
export async function signedWithYes(
  tx: Tx,
  changeId: string,
): Promise<(SignedYes & { readonly requestId: string; readonly at: Date })[]> {
  const { rows } = await sql<SignedYes & { readonly requestId: string; readonly at: Date }>`
    select request_id as "requestId", answered_at as at, digest, recorded_by as "recordedBy" from pool_change_part
    where change_id = ${changeId} and digest is not null order by request_id
  `.execute(tx);
  return rows;
}

export async function endChange(
  _permit: Permit,
  tx: Tx,
  id: string,
  status: Exclude<ChangeStatus, 'asked' | 'settled'>,
  at: Date,
): Promise<void> {
  await sql`update pool_change set status = ${status}, ended_at = ${at} where id = ${id} and ended_at is null`.execute(
    tx,
  );
}

/** Who joins or stays, by its part: what its own page shows of a change. */
export function partOf(change: Change, requestId: string): Part | undefined {
  return change.parts.find((part) => part.requestId === requestId);
}
