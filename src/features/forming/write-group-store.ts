import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { GroupOrigin, Missing } from './model.ts';
import type { FormingPermit } from './policy.ts';

/** What a run, a family or the staff say of a group; `middle` is coarse already. */
export interface GroupFacts {
  readonly quarter: string;
  readonly tellsQuarter: boolean;
  readonly days: readonly number[];
  readonly fromSlot: number | null;
  readonly slots: number;
  readonly lat: number;
  readonly lon: number;
  readonly withinMetres: number;
  readonly missing: Missing;
  readonly families: number;
  readonly operatorId: string | null;
  readonly venueId: string | null;
  readonly homeRequestId: string | null;
}

export interface NewGroup extends GroupFacts {
  readonly id: string;
  readonly origin: GroupOrigin;
  readonly kindOfHelp: string;
  readonly openedAt: Date;
  readonly endsAt: Date;
}

export async function insertGroup(_permit: FormingPermit<'find' | 'open'>, tx: Tx, group: NewGroup): Promise<void> {
  const g = group;
  await sql`
    insert into forming_group (tenant_id, id, origin, status, kind_of_help, quarter, tells_quarter, days, from_slot, slots, lat,
      lon, within_metres, missing, families, operator_id, venue_id, home_request_id, opened_at, refreshed_at, ends_at)
    values (current_setting('app.tenant_id')::uuid, ${g.id}, ${g.origin}, 'open', ${g.kindOfHelp}, ${g.quarter}, ${g.tellsQuarter},
      ${[...g.days]}::smallint[], ${g.fromSlot}, ${g.slots}, ${g.lat}, ${g.lon}, ${g.withinMetres}, ${g.missing}, ${g.families},
      ${g.operatorId}, ${g.venueId}, ${g.homeRequestId}, ${g.openedAt}, ${g.openedAt}, ${g.endsAt})
  `.execute(tx);
}

/** A group that a run found again, as it found it now. */
export async function refreshGroup(
  _permit: FormingPermit<'find'>,
  tx: Tx,
  id: string,
  facts: GroupFacts,
  times: { readonly refreshedAt: Date; readonly endsAt: Date },
): Promise<void> {
  const g = facts;
  await sql`
    update forming_group set quarter = ${g.quarter}, tells_quarter = ${g.tellsQuarter}, days = ${[...g.days]}::smallint[],
      from_slot = ${g.fromSlot}, slots = ${g.slots}, lat = ${g.lat}, lon = ${g.lon}, within_metres = ${g.withinMetres},
      missing = ${g.missing}, families = ${g.families}, operator_id = ${g.operatorId}, venue_id = ${g.venueId},
      home_request_id = ${g.homeRequestId}, refreshed_at = ${times.refreshedAt}, ends_at = ${times.endsAt}
    where id = ${id}
  `.execute(tx);
}

export async function endGroup(
  _permit: FormingPermit<'find' | 'join' | 'supply' | 'clean'>,
  tx: Tx,
  id: string,
  end:
    | { readonly status: 'started' }
    | { readonly status: 'closed'; readonly reason: 'nobody-left' | 'time-over' | 'withdrawn' },
  at: Date,
): Promise<void> {
  await sql`
    update forming_group set status = ${end.status}, end_reason = ${end.status === 'closed' ? end.reason : null}, refreshed_at = ${at}
    where id = ${id} and status = 'open'
  `.execute(tx);
  await sql`
    update forming_member set live = false, left_at = ${at}, left_because = 'group-over', yes_at = null, max_cents = null,
      start_by = null, least_families = null, most_families = null, not_as_before = false
    where group_id = ${id} and live
  `.execute(tx);
  await sql`delete from forming_invite where group_id = ${id}`.execute(tx);
}

/** Counts the families of every open group again, as the public page tells them until the next night. */
export async function countFamilies(_permit: FormingPermit<'find'>, tx: Tx): Promise<void> {
  await sql`
    update forming_group g set told_families = (
      select count(*) from forming_member m where m.tenant_id = g.tenant_id and m.group_id = g.id and m.live)
    where g.status = 'open'
  `.execute(tx);
}

/** A group that somebody opens has its first family told at once: it asked for that. */
export async function tellOneFamily(_permit: FormingPermit<'open'>, tx: Tx, id: string): Promise<void> {
  await sql`update forming_group set told_families = 1 where id = ${id}`.execute(tx);
}

export interface Supply {
  readonly operatorId?: string | null;
  readonly venueId?: string | null;
  readonly homeRequestId?: string | null;
  readonly fromSlot?: number;
  readonly missing: Missing;
}

/** Gives a group what it was missing; what is not named stays as it is. */
export async function supplyGroup(
  _permit: FormingPermit<'supply'>,
  tx: Tx,
  id: string,
  given: Supply,
  at: Date,
): Promise<void> {
  const keepsPlace = given.venueId === undefined && given.homeRequestId === undefined;
  await sql`
    update forming_group set missing = ${given.missing}, refreshed_at = ${at},
      operator_id = case when ${given.operatorId === undefined} then operator_id else ${given.operatorId ?? null}::uuid end,
      venue_id = case when ${keepsPlace} then venue_id else ${given.venueId ?? null}::uuid end,
      home_request_id = case when ${keepsPlace} then home_request_id else ${given.homeRequestId ?? null}::uuid end,
      from_slot = coalesce(${given.fromSlot ?? null}::smallint, from_slot)
    where id = ${id}
  `.execute(tx);
}

/** The operator or the place turned out to be taken: it is what the group is missing now. */
export async function loseGround(
  _permit: FormingPermit<'join' | 'supply'>,
  tx: Tx,
  id: string,
  lost: 'operator' | 'place',
  at: Date,
): Promise<void> {
  await sql`
    update forming_group set missing = ${lost}, refreshed_at = ${at},
      operator_id = case when ${lost} = 'operator' then null else operator_id end,
      venue_id = case when ${lost} = 'place' then null else venue_id end,
      home_request_id = case when ${lost} = 'place' then null else home_request_id end
    where id = ${id}
  `.execute(tx);
}

/** Open groups whose time is over. */
export async function groupsOver(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from forming_group where status = 'open' and ends_at <= ${now} order by id
  `.execute(tx);
  return rows.map(({ id }) => id);
}
