import { sql } from 'kysely';
import { rowsOf, type PooledCity } from './pools-city.ts';
import type { Broken } from './forming-picture.ts';

/**
 * Every promise about groups that run, and about who leaves and joins them, asked of the database in one statement, so that it is
 * one instant. A city that keeps them all gives an empty list.
 */
export function brokenRunning(city: PooledCity): Promise<Broken[]> {
  return rowsOf<Broken>(
    city,
    sql`
    with living as (select * from pool where status not in ('dissolved', 'closed')),
    members as (select m.*, p.status from pool_member m join living p on p.id = m.pool_id where m.live),
    open_change as (select * from pool_change where ended_at is null),
    joining as (select part.request_id, c.pool_id, c.id from open_change c join pool_change_part part on part.change_id = c.id
      where part.role = 'joins'),
    -- Who has left a group in the middle of a day is of it until its end: the price that follows holds from the next.
    leaving as (select c.pool_id from open_change c join pool_change_part part on part.change_id = c.id and part.role = 'leaves'
      where not exists (select from members m where m.pool_id = c.pool_id and m.request_id = part.request_id)),
    waits as (select pool_id from pool_pause where ended_on is null)
    select what, rows from (
      select 'a household is in two groups' as what, count(*)::int as rows from (
        select request_id from members group by request_id having count(*) > 1) twice
      union all select 'asked to join two groups, or one beside its own', count(*)::int from (
        select request_id from joining group by request_id having count(*) > 1
        union all select j.request_id from joining j join members m on m.request_id = j.request_id) twice
      union all select 'a member that ended living on', count(*)::int from pool_member m join pool p on p.id = m.pool_id
        where m.live and p.status in ('dissolved', 'closed')
      union all select 'agreed without a group', count(*)::int from request r
        where r.status = 'agreed' and not exists (select from members m where m.request_id = r.id and m.status <> 'proposed')
      union all select 'proposed without a proposal or a group to join', count(*)::int from request r
        where r.status = 'proposed' and not exists (select from members m where m.request_id = r.id and m.status = 'proposed')
          and not exists (select from joining j where j.request_id = r.id)
      union all select 'in no group, and in one', count(*)::int from request r
        where r.status not in ('proposed', 'agreed') and (exists (select from members m where m.request_id = r.id)
          or exists (select from joining j where j.request_id = r.id))
      union all select 'a running group without families', count(*)::int from living p
        where p.status = 'running' and not exists (select from members m where m.pool_id = p.id)
      union all select 'seats beyond the operator or the place', count(*)::int from (
        select p.id from living p join operator o on o.id = p.operator_id left join venue v on v.id = p.venue_id
        join members m on m.pool_id = p.id join request r on r.id = m.request_id group by p.id, o.max_seats, v.seats
        having sum(r.seats) > o.max_seats or sum(r.seats) > coalesce(v.seats, 12)) many
      union all select 'a place beyond its seats with who is asked to join', count(*)::int from (
        select p.id from living p join operator o on o.id = p.operator_id
        join (select pool_id, request_id from members union select pool_id, request_id from joining) m on m.pool_id = p.id
        join request r on r.id = m.request_id group by p.id, o.max_seats having sum(r.seats) > o.max_seats) many
      union all select 'an operator in two places at once', count(*)::int from pool_session a join pool_session b
        on b.operator_id = a.operator_id and b.day = a.day and b.pool_id > a.pool_id
          and a.from_slot < b.to_slot and b.from_slot < a.to_slot where a.live and b.live
      union all select 'shares that are not the price', count(*)::int from (
        select p.id from living p join members m on m.pool_id = p.id where p.id not in (select pool_id from waits)
          and p.id not in (select pool_id from leaving)
        group by p.id, p.hourly_cents having sum(m.share_cents) <> p.hourly_cents) unequal
      union all select 'a family that pays more than alone', count(*)::int from members where share_cents > solo_cents
      union all select 'a change of a group that does not run', count(*)::int from open_change c join pool p on p.id = c.pool_id
        where p.status <> 'running'
      union all select 'a wait of a group that does not run', count(*)::int from waits w join pool p on p.id = w.pool_id
        where p.status <> 'running'
      union all select 'a change that holds without everybody’s yes', count(*)::int from pool_change c
        join pool_change_part part on part.change_id = c.id
        where c.status in ('settled', 'applied') and c.kind <> 'leave' and part.answer in ('pending', 'declined')
      union all select 'welcomed and never a member', count(*)::int from pool_change c
        join pool_change_part part on part.change_id = c.id and part.role = 'joins'
        where c.status = 'applied' and not exists (
          select from pool_member m where m.pool_id = c.pool_id and m.request_id = part.request_id)
      union all select 'asked and not told', count(*)::int from open_change c join pool_change_part part on part.change_id = c.id
        where part.answer = 'pending' and not exists (select from message
          where event_key like 'pool-change-asked:' || c.id || ':%:' || part.request_id)
      union all select 'one event told twice', count(*)::int from (
        select event_key from message group by event_key having count(*) > 1) twice
    ) promises where rows > 0`,
  );
}
