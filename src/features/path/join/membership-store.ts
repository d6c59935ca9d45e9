import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Membership } from '../model.ts';
import type { PathPermit } from '../policy.ts';

/** How the city has stood in the lab, oldest first. */
export async function readMemberships(tx: Tx): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select number, kind, happened_on::text as on, reason from path_membership order by number
  `.execute(tx);
  return rows;
}

/** Holds the city's path, so that two who change it at once do so one after the other. */
export async function lockPath(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('path ' || current_setting('app.tenant_id'), 0))`.execute(tx);
}

export async function insertMembership(
  _permit: PathPermit<'keep'>,
  tx: Tx,
  m: Membership & { readonly at: Date; readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into path_membership (tenant_id, number, kind, happened_on, reason, recorded_at, recorded_by)
    values (current_setting('app.tenant_id')::uuid, ${m.number}, ${m.kind}, ${m.on}::date, ${m.reason}, ${m.at}, ${m.by ?? null})
  `.execute(tx);
}
