import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

/**
 * Erases who the households of requests withdrawn before then are, the links to them, and what could tell them: what stays
 * is a kind of help in a quarter, for the figures. Returns how many households were erased.
 */
export async function eraseWithdrawnBefore(tx: Tx, before: Date): Promise<number> {
  await sql`
    delete from request_link using request
    where request.tenant_id = request_link.tenant_id and request.id = request_link.request_id
      and request.status = 'withdrawn' and request.updated_at < ${before}
  `.execute(tx);
  await sql`
    update request set place_label = quarter, lat = round(lat::numeric, 2), lon = round(lon::numeric, 2), ages = '{}', said = '{}',
      home_tags = '{}', needs = '{}', refuses = '{}'
    where status = 'withdrawn' and updated_at < ${before} and (said <> '{}' or ages <> '{}' or place_label <> quarter)
  `.execute(tx);
  await sql`
    delete from request_avoid using request
    where request.tenant_id = request_avoid.tenant_id and request.id in (request_avoid.request_id, request_avoid.other_id)
      and request.status = 'withdrawn' and request.updated_at < ${before}
  `.execute(tx);
  await sql`
    delete from paper_letter using request
    where request.tenant_id = paper_letter.tenant_id and request.id = paper_letter.request_id
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
