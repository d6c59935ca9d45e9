import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { YesInAdvance } from './judge-yes.ts';

/** The yeses in advance of these requests, each with what the group that it was given for had settled. */
export async function yesesInAdvance(tx: Tx, requestIds: readonly string[]): Promise<YesInAdvance[]> {
  const { rows } = await sql<YesInAdvance>`
    select m.request_id as "requestId", m.max_cents as "maxCents", m.start_by::text as "startBy",
      m.least_families as "leastFamilies", m.most_families as "mostFamilies", coalesce(m.days, g.days) as days,
      g.operator_id as "operatorId", g.venue_id as "venueId", g.home_request_id as "homeRequestId",
      array(select distinct other.request_id::text from pool_member mine
        join pool_member other on other.tenant_id = mine.tenant_id and other.pool_id = mine.pool_id
          and other.request_id <> mine.request_id
        where m.not_as_before and mine.tenant_id = m.tenant_id and mine.request_id = m.request_id and not mine.live) as "notWith"
    from forming_member m join forming_group g on g.tenant_id = m.tenant_id and g.id = m.group_id
    where m.request_id = any(${[...requestIds]}::uuid[]) and m.live and m.yes_at is not null
    order by m.request_id
  `.execute(tx);
  return rows;
}
