import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

export interface BusyHours {
  readonly operatorId: string;
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** The sessions of all groups that live, by who gives them, and of those but one that somebody is asked to come to instead. */
export async function readBusyHours(tx: Tx, but: string): Promise<BusyHours[]> {
  const { rows } = await sql<BusyHours>`
    select operator_id as "operatorId", day, from_slot as from, to_slot as to from pool_session where live
    union all
    select change.operator_id, session.day, session.from_slot, session.to_slot
    from pool_change change
    join pool_session session on session.tenant_id = change.tenant_id and session.pool_id = change.pool_id and session.live
    where change.kind = 'substitute' and change.ended_at is null and change.pool_id <> ${but}
  `.execute(tx);
  return rows;
}
