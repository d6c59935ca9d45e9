import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

export interface Views {
  readonly serviceId: string;
  readonly times: number;
}

/** Adds views of sheets on a day; nothing where there is no such service. In the services' order: two never lock each other out. */
export async function addViews(tx: Tx, day: string, views: readonly Views[]): Promise<void> {
  await sql`
    insert into entry_reach as known (tenant_id, day, service_id, views)
    select s.tenant_id, ${day}::date, s.id, counted.times
    from unnest(${views.map(({ serviceId }) => serviceId)}::uuid[], ${views.map(({ times }) => times)}::int[]) as counted (id, times)
    join service s using (id) order by s.id
    on conflict (tenant_id, day, service_id) do update set views = known.views + excluded.views
  `.execute(tx);
}

/** Counts that a request began from a service on a day; nothing where there is no such service. */
export async function countRequestFrom(tx: Tx, serviceId: string, day: string): Promise<void> {
  await sql`
    insert into entry_reach as known (tenant_id, day, service_id, requests)
    select tenant_id, ${day}::date, id, 1 from service where id = ${serviceId}::uuid
    on conflict (tenant_id, day, service_id) do update set requests = known.requests + 1
  `.execute(tx);
}
