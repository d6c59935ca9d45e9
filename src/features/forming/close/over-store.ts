import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { FormingPermit } from '../policy.ts';

/** Groups that started or closed before then and still say who was in them or where, or that led to nothing. */
export async function groupsToForget(tx: Tx, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from forming_group g where status <> 'open' and refreshed_at < ${before} and (
      status = 'closed' or home_request_id is not null
      or exists (select from forming_member m where m.tenant_id = g.tenant_id and m.group_id = g.id)
      or exists (select from forming_invite i where i.tenant_id = g.tenant_id and i.group_id = g.id))
    order by id
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Deletes who was in a group that is over; of one that started, kind of help, days and cell stay, as what its group came from. */
export async function forgetGroup(_permit: FormingPermit<'clean'>, tx: Tx, id: string): Promise<void> {
  await sql`delete from forming_member where group_id = ${id}`.execute(tx);
  await sql`delete from forming_invite where group_id = ${id}`.execute(tx);
  await sql`delete from forming_lead where group_id = ${id}`.execute(tx);
  await sql`delete from forming_group where id = ${id} and status = 'closed'`.execute(tx);
  await sql`update forming_group set home_request_id = null where id = ${id}`.execute(tx);
}
