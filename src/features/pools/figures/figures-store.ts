import { CompiledQuery } from 'kysely';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolSums } from './pool-sums.ts';

export type PoolSumsOfKind = PoolSums & { readonly kindOfHelp: PoolableHelp };

/**
 * Sums of the groups that run now, one row for each kind of help that has any. It is run, and shown to readers word for word. Joined at once: a
 * sum for each group on its own takes twice as long.
 */
export const runningPoolsQuery = `select kind_of_help as "kindOfHelp", count(*)::int as groups, sum(families)::int as families,
  sum(half_hours)::float / 2 as "hoursWeek",
  round(sum(saved * half_hours)::numeric / 2)::int as "savedCentsWeek",
  sum(first_contacts)::int as "firstContacts"
from (
  select p.kind_of_help, cardinality(p.days) * p.slots as half_hours, count(*) as families,
    sum(member.solo_cents - member.share_cents) as saved,
    count(r.id) as first_contacts
  from pool p
  join pool_member member on member.tenant_id = p.tenant_id and member.pool_id = p.id and member.live
  left join request r on r.tenant_id = member.tenant_id and r.id = member.request_id and r.first_contact
  where p.status = 'running'
  group by p.tenant_id, p.id
) running
group by kind_of_help order by kind_of_help`;

export async function sumRunningPools(tx: Tx): Promise<PoolSumsOfKind[]> {
  const { rows } = await tx.executeQuery<PoolSumsOfKind>(CompiledQuery.raw(runningPoolsQuery));
  return rows;
}
