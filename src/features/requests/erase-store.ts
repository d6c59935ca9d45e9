import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

/**
 * Erases who the households of requests withdrawn before then are, and the links to them: what stays is a need without
 * a name, for the figures. Returns how many households were erased.
 */
export async function eraseWithdrawnBefore(tx: Tx, before: Date): Promise<number> {
  await sql`
    delete from request_link using request
    where request.tenant_id = request_link.tenant_id and request.id = request_link.request_id
      and request.status = 'withdrawn' and request.updated_at < ${before}
  `.execute(tx);
  await sql`
    delete from request_mandate using request
    where request.tenant_id = request_mandate.tenant_id and request.id = request_mandate.request_id
      and request.status = 'withdrawn' and request.updated_at < ${before}
  `.execute(tx);
  const { rows } = await sql`
    delete from request_contact using request
    where request.tenant_id = request_contact.tenant_id and request.id = request_contact.request_id
      and request.status = 'withdrawn' and request.updated_at < ${before} returning 1
  `.execute(tx);
  return rows.length;
}
