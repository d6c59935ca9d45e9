import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';

export interface Trust {
  readonly trusted: boolean;
  readonly reason: string;
  readonly setAt: Date;
}

/** Whether a keeper's changes are published at once: the last word of the desk. */
export async function readTrust(tx: Tx, mailbox: string): Promise<Trust | undefined> {
  const { rows } = await sql<Trust>`
    select trusted, reason, set_at as "setAt" from keeper_trust where mailbox = ${mailbox} order by set_at desc limit 1
  `.execute(tx);
  return rows[0];
}

export async function insertTrust(
  tx: Tx,
  _permit: CataloguePermit,
  trust: Trust & { readonly id: string; readonly mailbox: string; readonly setBy: string },
): Promise<void> {
  await sql`
    insert into keeper_trust (tenant_id, id, mailbox, trusted, reason, set_at, set_by)
    values (current_setting('app.tenant_id')::uuid, ${trust.id}, ${trust.mailbox}, ${trust.trusted}, ${trust.reason}, ${trust.setAt},
      ${trust.setBy})
  `.execute(tx);
}
