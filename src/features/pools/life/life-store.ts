import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { GroupToAgree } from './groups-to-agree.ts';

export async function agreeingGroups(tx: Tx): Promise<GroupToAgree[]> {
  const { rows } = await sql<GroupToAgree>`
    select p.id as "poolId", p.status, array_agg(m.request_id order by m.request_id)::text[] as "requestIds",
      array(select f.id from pool_offer f where f.tenant_id = p.tenant_id and f.pool_id = p.id and f.status = 'open' order by f.id)::text[] as "offerIds",
      (select max(a.version) from pool_agreement a where a.tenant_id = p.tenant_id and a.pool_id = p.id) as version
    from pool p join pool_member m on m.tenant_id = p.tenant_id and m.pool_id = p.id
    where p.status in ('offers', 'agreed') and m.live group by p.tenant_id, p.id, p.status, p.proposed_at order by p.proposed_at, p.id
  `.execute(tx);
  return rows;
}
