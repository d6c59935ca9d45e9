import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Contact } from './model.ts';
import type { RequestPermit } from './policy.ts';

export interface ContactRow {
  readonly requestId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly fiscalCode: string | null;
  readonly onPaper: boolean;
}

export const contactColumns = sql`request_id as "requestId", name, email, phone, fiscal_code as "fiscalCode", on_paper as "onPaper"`;

export function toContact({ name, email, phone, fiscalCode, onPaper }: ContactRow): Contact {
  return {
    name,
    ...(email !== null && { email }),
    ...(phone !== null && { phone }),
    ...(fiscalCode !== null && { fiscalCode }),
    ...(onPaper && { onPaper }),
  };
}

/** Writes who the household is, or changes it. */
export async function putContact(
  tx: Tx,
  _permit: RequestPermit<'make' | 'change' | 'seed'>,
  requestId: string,
  contact: Contact,
): Promise<void> {
  await sql`
    insert into request_contact (tenant_id, request_id, name, email, phone, fiscal_code, on_paper)
    values (current_setting('app.tenant_id')::uuid, ${requestId}, ${contact.name}, ${contact.email ?? null}, ${contact.phone ?? null},
      ${contact.fiscalCode ?? null}, ${contact.onPaper ?? false})
    on conflict (tenant_id, request_id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone,
      fiscal_code = excluded.fiscal_code, on_paper = excluded.on_paper
  `.execute(tx);
}

/** The contacts of requests, by their id. */
export async function contactsByRequest(tx: Tx, requestIds: readonly string[]): Promise<Map<string, Contact>> {
  const { rows } =
    await sql<ContactRow>`select ${contactColumns} from request_contact where request_id = any(${[...requestIds]}::uuid[])`.execute(
      tx,
    );
  return new Map(rows.map((row) => [row.requestId, toContact(row)]));
}

/** Requests that are still followed and have that e-mail address, the newest first. */
export async function requestsOfEmail(tx: Tx, email: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select request.id from request_contact
    join request on request.tenant_id = request_contact.tenant_id and request.id = request_contact.request_id
    where request_contact.email_key = lower(${email}) and request.status <> 'withdrawn'
    order by request.created_at desc limit ${most}
  `.execute(tx);
  return rows.map(({ id }) => id);
}
