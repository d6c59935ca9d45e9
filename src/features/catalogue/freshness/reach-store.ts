import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/** Counts one on a day; nothing where there is no such service. */
export async function countReach(tx: Tx, serviceId: string, what: 'views' | 'requests', day: string): Promise<void> {
  await sql`
    insert into entry_reach as known (tenant_id, day, service_id, ${sql.ref(what)})
    select tenant_id, ${day}::date, id, 1 from service where id = ${serviceId}::uuid
    on conflict (tenant_id, day, service_id) do update set ${sql.ref(what)} = known.${sql.ref(what)} + 1
  `.execute(tx);
}
