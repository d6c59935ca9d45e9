import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Operator, Venue } from '../model.ts';
import type { LivePool } from './pooling-facts.ts';

/**
 * Operators who take new groups on a day and of whom nobody said that they cannot come, for the kinds of help that their provider is accredited for, and those who have
 * groups already, with no hours left if they take no more.
 */
export async function readOperators(tx: Tx, on: string): Promise<Operator[]> {
  const { rows } = await sql<Operator>`
    select o.id, o.provider_id as "providerId", o.name, case when may.take then may.kinds else o.kinds_of_help end as "kindsOfHelp",
      o.lat, o.lon, o.max_metres as "maxMetres", case when may.take then o.windows else '[]' end as windows, o.tags,
      o.min_seats as "minSeats", o.max_seats as "maxSeats", o.cents
    from operator o join provider p on p.tenant_id = o.tenant_id and p.id = o.provider_id
    cross join lateral (
      select array_agg(kind order by place) as kinds, o.active and count(*) > 0
        and not exists (select from operator_stop away
          where away.tenant_id = o.tenant_id and away.operator_id = o.id and away.ended_at is null) as take
      from unnest(o.kinds_of_help) with ordinality as given (kind, place)
      where coalesce(accreditation_holds(p.id, array[kind], ${on}::date), p.accredited)
    ) may
    where may.take
      or exists (select from pool_session s where s.tenant_id = o.tenant_id and s.operator_id = o.id and s.live)
    order by o.id
  `.execute(tx);
  return rows;
}

export async function readVenues(tx: Tx): Promise<Venue[]> {
  const { rows } = await sql<Venue>`
    select id, name, address, lat, lon, seats, tags from venue where active order by id
  `.execute(tx);
  return rows;
}

/** Groups that were proposed or run; those of one operator where it is named. */
export async function readLivePools(tx: Tx, operatorId?: string): Promise<LivePool[]> {
  const { rows } = await sql<LivePool>`
    select p.id, p.operator_id as "operatorId", p.venue_id as "venueId", p.home_request_id as "homeRequestId",
      p.days, p.from_slot as "fromSlot", p.slots, coalesce(v.lat, h.lat) as lat, coalesce(v.lon, h.lon) as lon,
      (select json_agg(json_build_object('requestId', r.id, 'seats', r.seats, 'weight', r.weight) order by r.id)
        from pool_member m join request r on r.tenant_id = m.tenant_id and r.id = m.request_id
        where m.tenant_id = p.tenant_id and m.pool_id = p.id and m.live) as members
    from pool p
    left join venue v on v.tenant_id = p.tenant_id and v.id = p.venue_id
    left join request h on h.tenant_id = p.tenant_id and h.id = p.home_request_id
    where p.status in ('proposed', 'offers', 'agreed', 'running')
      ${operatorId === undefined ? sql`` : sql`and p.operator_id = ${operatorId}`}
    order by p.id
  `.execute(tx);
  return rows;
}

/**
 * Pairs whose group, proposed since then, failed because the first said no, or let the time pass: the same people would only be
 * proposed to one another again.
 */
export async function readFailedPairs(tx: Tx, since: Date): Promise<[string, string][]> {
  const { rows } = await sql<{ one: string; other: string }>`
    select distinct m.request_id as one, o.request_id as other
    from pool p
    join pool_member m on m.tenant_id = p.tenant_id and m.pool_id = p.id
    join pool_member o on o.tenant_id = p.tenant_id and o.pool_id = p.id and o.request_id <> m.request_id
    where p.status = 'dissolved' and p.proposed_at >= ${since}
      and m.answer = case p.end_reason when 'declined' then 'declined' when 'lapsed' then 'pending' end
    order by 1, 2
  `.execute(tx);
  return rows.map(({ one, other }) => [one, other]);
}
