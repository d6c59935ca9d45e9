import type { LiveCode } from '../../../domain/outcomes/library.ts';

/**
 * The query of each live indicator: a row for each thing that counts, with its month (the first day), its quarter where it has one, and what it adds above and
 * below the line. `{from}` and `{to}` are the first days of the first month asked and of the month after the last,
 * `{today}` the day of the query. The page of an indicator shows these words. Who was there and how families found their group is
 * deleted some time after its end, and stays as counts: where a query has a second half, that is what it adds.
 */
const during = (at: string) =>
  `${at} >= {from}::date::timestamp at time zone 'Europe/Rome' and ${at} < {to}::date::timestamp at time zone 'Europe/Rome'`;
const monthOf = (at: string) => `date_trunc('month', ${at} at time zone 'Europe/Rome')::date`;
const begun = `coalesce(p.started_at, p.agreed_at)`;
const ran = `p.status in ('running', 'closed') and ${begun} is not null`;

const ofRequests = (numerator: string) => `select ${monthOf('r.created_at')} as month, r.quarter, ${numerator}
from request r where ${during('r.created_at')}`;

const ofFeedback = (
  yes: string,
) => `select ${monthOf('f.said_at')} as month, r.quarter, (${yes})::int as numerator, 1 as denominator
from pool_feedback f join request r on r.tenant_id = f.tenant_id and r.id = f.request_id
where ${during('f.said_at')}
union all
select f.month, f.quarter, (${yes})::int * f.answers, f.answers
from pool_feedback_count f where f.month >= {from}::date and f.month < {to}::date`;

export const liveQueries: Readonly<Record<LiveCode, string>> = {
  'requests-made': ofRequests('1 as numerator, null::int as denominator'),
  'assisted-share': ofRequests(`(r.channel <> 'web')::int as numerator, 1 as denominator`),
  'first-contact-share': ofRequests('r.first_contact::int as numerator, 1 as denominator'),
  'fill-rate': ofRequests(`exists (
  select 1 from pool_member m join pool p on p.tenant_id = m.tenant_id and p.id = m.pool_id
  where m.tenant_id = r.tenant_id and m.request_id = r.id and m.answer = 'accepted' and ${ran}
    and ${begun} < r.created_at + interval '90 days'
)::int as numerator, 1 as denominator`),
  'days-to-proposal': `select ${monthOf('r.created_at')} as month, r.quarter,
  greatest(0, extract(epoch from min(p.proposed_at) - r.created_at) / 86400) as numerator, 1 as denominator
from request r join pool_member m on m.tenant_id = r.tenant_id and m.request_id = r.id
  join pool p on p.tenant_id = m.tenant_id and p.id = m.pool_id
where ${during('r.created_at')} and p.proposed_at < r.created_at + interval '90 days'
group by r.tenant_id, r.id, r.created_at, r.quarter`,
  'groups-started': `select ${monthOf(begun)} as month, null::text as quarter, 1 as numerator, null::int as denominator
from pool p where ${ran} and ${during(begun)}`,
  'group-size': `select ${monthOf(begun)} as month, null::text as quarter,
  (select count(*) from pool_member m where m.tenant_id = p.tenant_id and m.pool_id = p.id and m.answer = 'accepted') as numerator, 1 as denominator
from pool p where ${ran} and ${during(begun)}`,
  'families-sharing': `select distinct month::date as month, r.quarter, 1 as numerator, null::int as denominator, r.id
from generate_series({from}::date, {to}::date - 1, interval '1 month') month
  join pool p on ${ran} and ${begun} < (month + interval '1 month') at time zone 'Europe/Rome'
    and (p.ended_at is null or p.ended_at >= month at time zone 'Europe/Rome')
  join pool_member m on m.tenant_id = p.tenant_id and m.pool_id = p.id and m.answer = 'accepted'
    and m.answered_at < (month + interval '1 month') at time zone 'Europe/Rome' and (m.left_on is null or m.left_on >= month::date)
  join request r on r.tenant_id = m.tenant_id and r.id = m.request_id`,
  'hours-shared': `select date_trunc('month', meeting.day)::date as month, null::text as quarter, p.slots / 2.0 as numerator, null::int as denominator
from pool_meeting meeting join pool p on p.tenant_id = meeting.tenant_id and p.id = meeting.pool_id
where meeting.outcome = 'held' and meeting.day >= {from}::date and meeting.day < {to}::date`,
  attendance: `select date_trunc('month', a.day)::date as month, null::text as quarter, (a.mark = 'present')::int as numerator, 1 as denominator
from pool_attendance a where a.day >= {from}::date and a.day < {to}::date
union all
select a.month, null, a.present, a.marks
from pool_attendance_month a where a.month >= {from}::date and a.month < {to}::date`,
  'price-ratio': `select ${monthOf(begun)} as month, null::text as quarter, m.share_cents as numerator, m.solo_cents as denominator
from pool p join pool_member m on m.tenant_id = p.tenant_id and m.pool_id = p.id and m.answer = 'accepted'
where ${ran} and ${during(begun)}`,
  'entries-expired': `select {from}::date as month, null::text as quarter, (c.due_on < {today}::date)::int as numerator, 1 as denominator
from entry_check c join service s on s.tenant_id = c.tenant_id and s.id = c.service_id where s.status = 'active'`,
  'helped-share': ofFeedback(`f.helped = 'yes'`),
  'met-share': ofFeedback(`f.met <> 'nobody'`),
  'again-share': ofFeedback(`f.again = 'yes'`),
};
