import { CompiledQuery } from 'kysely';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolSums } from './pool-sums.ts';

export type PoolSumsOfKind = PoolSums & { readonly kindOfHelp: PoolableHelp };

/** Sums of the groups that run now, one row for each kind of help that has any. It is run, and shown to readers word for word. */
export const runningPoolsQuery = `select p.kind_of_help as "kindOfHelp", count(*)::int as groups, sum(m.families)::int as families,
  sum(cardinality(p.days) * p.slots)::float / 2 as "hoursWeek",
  round(sum(m.saved * cardinality(p.days) * p.slots)::numeric / 2)::int as "savedCentsWeek",
  sum(m.first_contacts)::int as "firstContacts"
from pool p cross join lateral (
  select count(*) as families, sum(member.solo_cents - member.share_cents) as saved,
    count(*) filter (where r.first_contact) as first_contacts
  from pool_member member join request r on r.tenant_id = member.tenant_id and r.id = member.request_id
  where member.tenant_id = p.tenant_id and member.pool_id = p.id and member.live
) m
where p.status = 'running'
group by p.kind_of_help order by p.kind_of_help`;

export async function sumRunningPools(tx: Tx): Promise<PoolSumsOfKind[]> {
  const { rows } = await tx.executeQuery<PoolSumsOfKind>(CompiledQuery.raw(runningPoolsQuery));
  return rows;
}
