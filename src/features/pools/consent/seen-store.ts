import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

export const seenActions = ['first-name-seen', 'contact-seen', 'address-seen', 'request-read', 'pool-read'] as const;

/** Who saw something of a family, and when last. `actorId`: the request of another family; never told for the staff. */
export interface Seen {
  readonly who: 'family' | 'city' | 'provider';
  readonly actorId: string | null;
  readonly what: (typeof seenActions)[number];
  readonly at: Date;
}

/**
 * What is on record of who saw a family's data, since its group was proposed; its own reads are not among them. Reads are many, and whoever read
 * are few: reads are summed up before anybody is looked up.
 */
export async function seenOfRequest(
  tx: Tx,
  { requestId, poolId, since }: { readonly requestId: string; readonly poolId: string; readonly since: Date },
): Promise<Seen[]> {
  const { rows } = await sql<Seen>`
    select who, case when who = 'family' then actor_id end as "actorId", action as what, max(at) as at
    from (
      select case when a.actor_kind = 'resident' then 'family' when account.role = 'provider' then 'provider' else 'city' end as who,
        a.actor_id, a.action, a.at
      from (
        select tenant_id, actor_kind, actor_id, action, max(at) as at from audit_entry
        where subject_kind = 'request' and subject_id = ${requestId} and at >= ${since} and actor_id is distinct from ${requestId}
          and actor_kind in ('resident', 'staff') and action in ('first-name-seen', 'contact-seen', 'address-seen', 'request-read')
        group by tenant_id, actor_kind, actor_id, action
      ) a left join account on account.tenant_id = a.tenant_id and account.id = a.actor_id
      union all
      select case when account.role = 'provider' then 'provider' else 'city' end, a.actor_id, a.action, a.at
      from (
        select tenant_id, actor_id, action, max(at) as at from audit_entry
        where subject_kind = 'pool' and subject_id = ${poolId} and at >= ${since} and action = 'pool-read' and actor_kind = 'staff'
        group by tenant_id, actor_id, action
      ) a join account on account.tenant_id = a.tenant_id and account.id = a.actor_id
    ) seen
    group by 1, 2, 3 order by max(at) desc
  `.execute(tx);
  return rows;
}
