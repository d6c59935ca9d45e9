import { sql } from 'kysely';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';

const epoch = sql`date '1970-01-01'`;
type Permit = RunningPermit<'change'>;

/** Lets families go: `on` is their first day without the group. */
export async function endMembership(
  _permit: Permit,
  tx: Tx,
  poolId: string,
  requestIds: readonly string[],
  on: CalendarDay,
): Promise<void> {
  await sql`
    update pool_member set live = false, left_on = ${epoch} + ${on}::int
    where pool_id = ${poolId} and request_id = any(${[...requestIds]}::uuid[]) and live
  `.execute(tx);
}

export interface NewMember {
  readonly requestId: string;
  readonly shareCents: number;
  readonly soloCents: number;
  readonly metres: number;
}

/** Takes a family in that said yes; one that had left may come back. */
export async function startMembership(
  _permit: Permit,
  tx: Tx,
  poolId: string,
  { requestId, shareCents, soloCents, metres }: NewMember,
  at: Date,
): Promise<void> {
  await sql`
    insert into pool_member (tenant_id, pool_id, request_id, answer, answered_at, share_cents, solo_cents, metres)
    values (current_setting('app.tenant_id')::uuid, ${poolId}, ${requestId}, 'accepted', ${at}, ${shareCents}, ${soloCents}, ${metres})
    on conflict (tenant_id, pool_id, request_id) do update set answer = 'accepted', answered_at = excluded.answered_at,
      decline_reason = null, share_cents = excluded.share_cents, solo_cents = excluded.solo_cents, metres = excluded.metres,
      live = true, left_on = null
  `.execute(tx);
}

/** What pages that look at today say of a group: its price, its seats, each family's part. What was owed is in its periods. */
export async function showPrice(
  _permit: Permit,
  tx: Tx,
  poolId: string,
  price: { readonly hourlyCents: number; readonly seats: number },
  parts: readonly { readonly requestId: string; readonly shareCents: number }[],
): Promise<void> {
  await sql`update pool set hourly_cents = ${price.hourlyCents}, seats = ${price.seats} where id = ${poolId}`.execute(
    tx,
  );
  await sql`
    update pool_member set share_cents = part."shareCents"
    from json_to_recordset(${JSON.stringify(parts)}::json) as part ("requestId" uuid, "shareCents" int)
    where pool_id = ${poolId} and request_id = part."requestId"
  `.execute(tx);
}

/** A group waits, unless it does already. One that stopped waiting for something on the same day goes on, for something else. */
export async function startPause(
  _permit: Permit,
  tx: Tx,
  poolId: string,
  pause: { readonly from: CalendarDay; readonly until: CalendarDay; readonly reason: 'refill' | 'confirm' },
): Promise<void> {
  await sql`
    insert into pool_pause (tenant_id, pool_id, from_day, reason, until_day)
    select current_setting('app.tenant_id')::uuid, ${poolId}, ${epoch} + ${pause.from}::int, ${pause.reason},
      ${epoch} + ${pause.until}::int
    where not exists (select from pool_pause where pool_id = ${poolId} and ended_on is null)
    on conflict (tenant_id, pool_id, from_day) do update set reason = excluded.reason, until_day = excluded.until_day, ended_on = null
  `.execute(tx);
}

/** A group waits no more: `on` is the first day after it. */
export async function endPause(_permit: Permit, tx: Tx, poolId: string, on: CalendarDay): Promise<void> {
  await sql`
    update pool_pause set ended_on = greatest(from_day, ${epoch} + ${on}::int) where pool_id = ${poolId} and ended_on is null
  `.execute(tx);
}

/** Another professional from then on, at the same hours; the database refuses one who is taken. */
export async function replaceOperator(_permit: Permit, tx: Tx, poolId: string, operatorId: string): Promise<void> {
  await sql`update pool set operator_id = ${operatorId} where id = ${poolId}`.execute(tx);
  await sql`update pool_session set operator_id = ${operatorId} where pool_id = ${poolId} and live`.execute(tx);
}

export async function setLastDay(
  _permit: Permit | RunningPermit<'finish'>,
  tx: Tx,
  poolId: string,
  endsOn: CalendarDay,
): Promise<void> {
  await sql`update pool set ends_on = ${epoch} + ${endsOn}::int where id = ${poolId}`.execute(tx);
}
