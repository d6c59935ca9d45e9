import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { FormingMember, GivenYes, LeftBecause, LeftDetail } from './model.ts';
import type { FormingPermit } from './policy.ts';

interface MemberRow extends Omit<FormingMember, 'yes'>, GivenYes {
  readonly yesAt: Date | null;
}

const columns = sql`m.request_id as "requestId", r.code, r.seats, m.came, m.joined_at as "joinedAt", m.yes_at as "yesAt",
  m.max_cents as "maxCents", m.start_by::text as "startBy", m.least_families as "leastFamilies",
  m.most_families as "mostFamilies", m.not_as_before as "notAsBefore", m.days`;

function toMember({
  yesAt,
  maxCents,
  startBy,
  leastFamilies,
  mostFamilies,
  notAsBefore,
  ...member
}: MemberRow): FormingMember {
  return { ...member, yes: yesAt === null ? null : { maxCents, startBy, leastFamilies, mostFamilies, notAsBefore } };
}

/** The households of a group, by their requests' ids. */
export async function membersOf(tx: Tx, groupId: string): Promise<FormingMember[]> {
  const { rows } = await sql<MemberRow>`
    select ${columns} from forming_member m join request r on r.tenant_id = m.tenant_id and r.id = m.request_id
    where m.group_id = ${groupId} and m.live order by m.request_id
  `.execute(tx);
  return rows.map(toMember);
}

/** Of each of these groups, on which of its days each of its families would come; null: on all. */
export async function comingsOf(
  tx: Tx,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly days: readonly number[] | null }[]>> {
  const { rows } = await sql<{ groupId: string; days: number[] | null }>`
    select group_id as "groupId", days from forming_member where group_id = any(${[...groupIds]}::uuid[]) and live
  `.execute(tx);
  return Map.groupBy(rows, ({ groupId }) => groupId);
}

export interface OpenMember extends Pick<FormingMember, 'requestId' | 'came'> {
  readonly saidYes: boolean;
}

/** Of every open group, whom it has. */
export async function membersOfOpen(tx: Tx): Promise<ReadonlyMap<string, readonly OpenMember[]>> {
  const { rows } = await sql<OpenMember & { groupId: string }>`
    select m.group_id as "groupId", m.request_id as "requestId", m.came, m.yes_at is not null as "saidYes" from forming_member m
    join forming_group g on g.tenant_id = m.tenant_id and g.id = m.group_id
    where g.status = 'open' and m.live order by m.group_id, m.request_id
  `.execute(tx);
  return Map.groupBy(rows, ({ groupId }) => groupId);
}

/** Open groups in which two families or more said yes in advance: fewer start nothing. */
export async function groupsWithYeses(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select g.id from forming_group g join forming_member m on m.tenant_id = g.tenant_id and m.group_id = g.id
    where g.status = 'open' and m.live and m.yes_at is not null group by g.id having count(*) >= 2 order by g.id
  `.execute(tx);
  return rows.map(({ id }) => id);
}

export interface Membership extends FormingMember {
  readonly groupId: string;
  readonly live: boolean;
  readonly leftBecause: LeftBecause | null;
  readonly leftDetail: readonly LeftDetail[];
}

/** Where a request is now, or was last: undefined when it never was in a group that forms. */
export async function membershipOf(tx: Tx, requestId: string): Promise<Membership | undefined> {
  const { rows } = await sql<MemberRow & Pick<Membership, 'groupId' | 'live' | 'leftBecause' | 'leftDetail'>>`
    select ${columns}, m.group_id as "groupId", m.live, m.left_because as "leftBecause", m.left_detail as "leftDetail"
    from forming_member m join request r on r.tenant_id = m.tenant_id and r.id = m.request_id
    where m.request_id = ${requestId} order by m.live desc, m.left_at desc nulls first, m.group_id limit 1
  `.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { groupId, live, leftBecause, leftDetail, ...member } = row;
  return { ...toMember(member), groupId, live, leftBecause, leftDetail };
}

export interface Joining {
  readonly groupId: string;
  readonly requestId: string;
  readonly came: FormingMember['came'];
  readonly yes: GivenYes | null;
  /** The group's days on which it would come; absent or null: on all. */
  readonly days?: readonly number[] | null;
  readonly at: Date;
}

/** Puts a request that the caller holds into a group, with its yes or without; it leaves whatever group it was in. */
export async function putMember(_permit: FormingPermit<'join' | 'open'>, tx: Tx, joining: Joining): Promise<void> {
  const { groupId, requestId, came, yes, days = null, at } = joining;
  await sql`
    update forming_member set ${gone(at, 'left')} where request_id = ${requestId} and live and group_id <> ${groupId}
  `.execute(tx);
  await sql`
    insert into forming_member (tenant_id, group_id, request_id, came, joined_at, yes_at, max_cents, start_by, least_families,
      most_families, not_as_before, days)
    values (current_setting('app.tenant_id')::uuid, ${groupId}, ${requestId}, ${came}, ${at}, ${yes === null ? null : at},
      ${yes?.maxCents ?? null}, ${yes?.startBy ?? null}::date, ${yes?.leastFamilies ?? null}, ${yes?.mostFamilies ?? null},
      ${yes?.notAsBefore ?? false}, ${days === null ? null : [...days]}::smallint[])
    on conflict (tenant_id, group_id, request_id) do update set
      came = case when forming_member.came = 'opened' then 'opened' else excluded.came end,
      joined_at = case when forming_member.live then forming_member.joined_at else excluded.joined_at end, live = true,
      left_at = null, left_because = null, left_detail = '{}', yes_at = excluded.yes_at, max_cents = excluded.max_cents,
      start_by = excluded.start_by, least_families = excluded.least_families, most_families = excluded.most_families,
      not_as_before = excluded.not_as_before, days = excluded.days
  `.execute(tx);
}

/**
 * Puts those of a run's requests that still wait, ask for what they asked, and are in no group, into one that forms. The caller
 * holds them, so that nobody moves them meanwhile: held in this statement, who joined another group while it waited would still
 * be read as in none.
 */
export async function putFound(
  _permit: FormingPermit<'find'>,
  tx: Tx,
  groupId: string,
  requestIds: readonly string[],
  at: Date,
): Promise<void> {
  await sql`
    insert into forming_member (tenant_id, group_id, request_id, came, joined_at)
    select r.tenant_id, ${groupId}, r.id, 'found', ${at}
    from request r where r.id = any(${[...requestIds]}::uuid[]) and r.status = 'waiting'
      and not exists (select from forming_member m where m.tenant_id = r.tenant_id and m.request_id = r.id and m.live)
    on conflict (tenant_id, group_id, request_id) do update set live = true, left_at = null, left_because = null,
      left_detail = '{}', came = 'found', joined_at = excluded.joined_at, days = null
  `.execute(tx);
}

/** Takes requests out of a group; whoever is not in it stays where it is. Returns how many left. */
export async function takeOut(
  _permit: FormingPermit<'find' | 'join'>,
  tx: Tx,
  groupId: string,
  requestIds: readonly string[],
  because: LeftBecause,
  at: Date,
): Promise<number> {
  const { rows } = await sql`
    update forming_member set ${gone(at, because)}
    where group_id = ${groupId} and request_id = any(${[...requestIds]}::uuid[]) and live returning 1
  `.execute(tx);
  return rows.length;
}

function gone(at: Date, because: LeftBecause) {
  return sql`live = false, left_at = ${at}, left_because = ${because}, yes_at = null, max_cents = null, start_by = null,
    least_families = null, most_families = null, not_as_before = false, days = null`;
}

/** For each of these requests, the other families of its groups that came to an end. */
export async function formerCompany(
  tx: Tx,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ one: string; others: string[] }>`
    select m.request_id as one, array_agg(distinct o.request_id)::text[] as others
    from pool_member m join pool_member o on o.tenant_id = m.tenant_id and o.pool_id = m.pool_id and o.request_id <> m.request_id
    where m.request_id = any(${[...requestIds]}::uuid[]) and not m.live group by m.request_id
  `.execute(tx);
  return new Map(rows.map(({ one, others }) => [one, others]));
}

/** Notes of a member why it is not in the group that started, or why that ended. */
export async function noteLeftDetail(
  _permit: FormingPermit<'join' | 'supply' | 'clean'>,
  tx: Tx,
  groupId: string,
  requestId: string,
  detail: readonly LeftDetail[],
): Promise<void> {
  await sql`
    update forming_member set left_detail = ${[...detail]}::text[] where group_id = ${groupId} and request_id = ${requestId}
  `.execute(tx);
}
