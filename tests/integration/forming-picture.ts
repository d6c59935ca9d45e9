import { sql } from 'kysely';
import { rowsOf, type PooledCity } from './pools-city.ts';

/** A broken promise: what, and of how many rows. */
export interface Broken {
  readonly what: string;
  readonly rows: number;
}

/**
 * Every promise about groups that form and groups that were made, asked of the database in one statement, so that it is one
 * instant. A city that keeps them all gives an empty list.
 */
export function brokenPromises(city: PooledCity): Promise<Broken[]> {
  return rowsOf<Broken>(
    city,
    sql`
    with living as (select * from pool where status not in ('dissolved', 'closed')),
    members as (select m.* from pool_member m join living p on p.id = m.pool_id where m.live)
    select what, rows from (
      select 'a household is in two groups' as what, count(*)::int as rows from (
        select request_id from (
          select request_id from members union all select request_id from forming_member where live) all_places
        group by request_id having count(*) > 1) twice
      union all select 'in a group that forms, and not waiting', count(*)::int from forming_member m
        join request r on r.id = m.request_id where m.live and r.status <> 'waiting'
      union all select 'in a group that is over', count(*)::int from forming_member m
        join forming_group g on g.id = m.group_id where m.live and g.status <> 'open'
      union all select 'a member that ended living on', count(*)::int from pool_member m join pool p on p.id = m.pool_id
        where m.live and p.status in ('dissolved', 'closed')
      union all select 'proposed or agreed without a group', count(*)::int from request r
        where r.status in ('proposed', 'agreed') and not exists (select from members m where m.request_id = r.id)
      union all select 'waiting, with a group that lives', count(*)::int from request r
        where r.status in ('waiting', 'withdrawn') and exists (select from members m where m.request_id = r.id)
      union all select 'proposed to some and agreed by others', count(*)::int from (
        select m.pool_id from members m join request r on r.id = m.request_id group by m.pool_id
        having count(distinct r.status) > 1) mixed
      union all select 'seats beyond the operator or the place', count(*)::int from (
        select p.id from living p join operator o on o.id = p.operator_id left join venue v on v.id = p.venue_id
        join members m on m.pool_id = p.id join request r on r.id = m.request_id
        group by p.id, p.seats, o.max_seats, v.seats
        having sum(r.seats) > o.max_seats or sum(r.seats) > coalesce(v.seats, 12) or sum(r.seats) <> p.seats) many
      union all select 'shares that are not the price', count(*)::int from (
        select p.id from living p join members m on m.pool_id = p.id group by p.id, p.hourly_cents
        having sum(m.share_cents) <> p.hourly_cents) unequal
      union all select 'a yes that was broken', count(*)::int from members where share_cents > solo_cents
      union all select 'a started group without its pool', count(*)::int from forming_group g
        where g.status = 'started' and not exists (select from pool p where p.forming_id = g.id)
      union all select 'a pool of a group that did not start', count(*)::int from pool p
        join forming_group g on g.id = p.forming_id where g.status <> 'started'
      union all select 'a pool in advance that not all accepted', count(*)::int from living p
        join members m on m.pool_id = p.id where p.forming_id is not null and m.answer <> 'accepted'
      union all select 'one event told twice', count(*)::int from (
        select event_key from message group by event_key having count(*) > 1) twice
      union all select 'agreed and not told', count(*)::int from pool p join pool_member m on m.pool_id = p.id
        where p.forming_id is not null and not exists (
          select from message where (recipient <> '' or sent_at is not null) and event_key like '%' || p.id || '%' || m.request_id || '%')
    ) promises where rows > 0`,
  );
}
