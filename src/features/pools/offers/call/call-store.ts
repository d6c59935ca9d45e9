import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { PoolPermit } from '../../policy.ts';
import type { CallFacts } from './call-facts.ts';

/** What offers for groups are judged by, the call that ends first before the others. */
export async function readCallFactsOf(tx: Tx, poolIds: readonly string[]): Promise<CallFacts[]> {
  const { rows } = await sql<CallFacts>`
    select p.id, p.status, p.kind_of_help as "kindOfHelp", p.days, p.from_slot as "fromSlot", p.slots, p.seats,
      p.hourly_cents as "hourlyCents", p.operator_id as "operatorId", p.venue_id as "venueId",
      p.home_request_id as "homeRequestId", p.call_until as "callUntil", p.choose_by as "chooseBy",
      o.provider_id as "providerId", m.members
    from pool p
    join operator o on o.tenant_id = p.tenant_id and o.id = p.operator_id
    cross join lateral (
      select json_agg(json_build_object('requestId', r.id, 'seats', r.seats, 'ages', r.ages, 'lat', r.lat, 'lon', r.lon,
          'quarter', r.quarter, 'maxMetres', r.max_metres, 'needs', r.needs, 'refuses', r.refuses, 'hostSeats', r.host_seats,
          'homeTags', r.home_tags, 'shareCents', member.share_cents, 'soloCents', member.solo_cents, 'startBy', member.start_by,
          'days', member.days) order by r.id) as members
      from pool_member member join request r on r.tenant_id = member.tenant_id and r.id = member.request_id
      where member.tenant_id = p.tenant_id and member.pool_id = p.id and member.live
    ) m
    where p.id = any(${[...poolIds]}::uuid[]) and m.members is not null
    order by p.call_until, p.id
  `.execute(tx);
  return rows;
}

/** The same of one group; undefined for a group that there is not. */
export async function readCallFacts(tx: Tx, poolId: string): Promise<CallFacts | undefined> {
  return (await readCallFactsOf(tx, [poolId]))[0];
}

export interface CalledProvider {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** What it has said so far. What it offers is sealed. */
  readonly said: 'offers' | 'no' | 'nothing';
  /** How many letters called it, and the last of them: null for a provider that nothing was written to. */
  readonly letters: number;
  /** In small letters. */
  readonly mailbox: string | null;
  readonly writtenAt: Date | null;
  readonly byAccount: boolean | null;
  /** When its link was opened first; null for one that leads to an account. */
  readonly openedAt: Date | null;
}

/** Providers that are called for a group on a day: accredited for its kind of help, with somebody who does it. Never its own. */
export async function calledProviders(
  tx: Tx,
  { id, kindOfHelp, providerId }: Pick<CallFacts, 'id' | 'kindOfHelp' | 'providerId'>,
  on: string,
): Promise<CalledProvider[]> {
  const { rows } = await sql<CalledProvider>`
    select e.id, e.name, e.phone, e.email,
      case when d.provider_id is not null then 'no' when f.status = 'open' then 'offers' else 'nothing' end as said,
      coalesce(c.number, 0) as letters, c.mailbox, c.written_at as "writtenAt", c.by_account as "byAccount",
      case when not c.by_account then l.opened_at end as "openedAt"
    from provider e
    left join pool_call_decline d on d.tenant_id = e.tenant_id and d.provider_id = e.id and d.pool_id = ${id}
    left join pool_offer f on f.tenant_id = e.tenant_id and f.provider_id = e.id and f.pool_id = ${id}
    left join lateral (
      select number, mailbox, written_at, by_account from pool_call_letter w
      where w.tenant_id = e.tenant_id and w.provider_id = e.id and w.pool_id = ${id} order by number desc limit 1
    ) c on true
    left join pool_call_link l on l.tenant_id = e.tenant_id and l.provider_id = e.id and l.pool_id = ${id}
    where e.id <> ${providerId} and coalesce(accreditation_holds(e.id, array[${kindOfHelp}], ${on}::date), e.accredited)
      and exists (select from operator o where o.tenant_id = e.tenant_id and o.provider_id = e.id and o.active
        and ${kindOfHelp} = any(o.kinds_of_help))
    order by e.name, e.id
  `.execute(tx);
  return rows;
}

/** Whether a provider may give a kind of help on a day. */
export async function mayGive(tx: Tx, providerId: string, kindOfHelp: string, on: string): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select coalesce(accreditation_holds(id, array[${kindOfHelp}], ${on}::date), accredited) as holds
    from provider where id = ${providerId}
  `.execute(tx);
  return rows[0]?.holds === true;
}

/** Groups whose call is open on a day, for kinds of help that a provider may give: what it can offer for. */
export async function openCallIds(tx: Tx, providerId: string, on: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from pool p
    join provider e on e.tenant_id = p.tenant_id and e.id = ${providerId}
    where p.status = 'offers' and p.choose_by is null and p.call_until > ${now}
      and coalesce(accreditation_holds(e.id, array[p.kind_of_help], ${on}::date), e.accredited)
      and exists (select from operator o where o.tenant_id = e.tenant_id and o.provider_id = e.id and o.active
        and p.kind_of_help = any(o.kinds_of_help))
    order by p.call_until, p.id limit 100
  `.execute(tx);
  return rows.map(({ id }) => id);
}

export interface TakenHours {
  readonly operatorIds: readonly string[];
  readonly venueIds: readonly string[];
}

/** Operators and venues that other groups have at the hours of this one. */
export async function takenAtHoursOf(
  tx: Tx,
  { id, days, fromSlot, slots }: Pick<CallFacts, 'id' | 'days' | 'fromSlot' | 'slots'>,
): Promise<TakenHours> {
  const { rows } = await sql<{ operatorId: string; venueId: string | null }>`
    select distinct operator_id as "operatorId", venue_id as "venueId" from pool_session
    where live and pool_id <> ${id} and day = any(${[...days]}::smallint[]) and from_slot < ${fromSlot + slots} and to_slot > ${fromSlot}
  `.execute(tx);
  return {
    operatorIds: rows.map(({ operatorId }) => operatorId),
    venueIds: rows.flatMap(({ venueId }) => venueId ?? []),
  };
}

/** The group waits for other providers until then. */
export async function startCall(
  _permit: PoolPermit<'answer'>,
  tx: Tx,
  id: string,
  at: Date,
  until: Date,
): Promise<void> {
  await sql`update pool set status = 'offers', agreed_at = ${at}, call_until = ${until} where id = ${id}`.execute(tx);
}

/** The call is over, and families have until then to choose. */
export async function startChoice(
  _permit: PoolPermit<'answer' | 'call'>,
  tx: Tx,
  id: string,
  { now, by }: { readonly now: Date; readonly by: Date },
): Promise<void> {
  await sql`update pool set call_until = least(call_until, ${now}), choose_by = ${by} where id = ${id}`.execute(tx);
}
