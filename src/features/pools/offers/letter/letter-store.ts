import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { PoolPermit } from '../../policy.ts';

export interface NewCallLetter {
  readonly poolId: string;
  readonly providerId: string;
  /** Of the letters of this call to this provider, from one. */
  readonly number: number;
  readonly mailbox: string;
  readonly writtenAt: Date;
  readonly byAccount: boolean;
  /** Who at the desk had it sent again. */
  readonly askedBy: string | null;
}

/** That a provider was called for a group by a letter. */
export async function putCallLetter(
  _permit: PoolPermit<'answer' | 'write-again'>,
  tx: Tx,
  letter: NewCallLetter,
): Promise<void> {
  await sql`
    insert into pool_call_letter (tenant_id, pool_id, provider_id, number, mailbox, written_at, by_account, asked_by)
    values (current_setting('app.tenant_id')::uuid, ${letter.poolId}, ${letter.providerId}, ${letter.number},
      ${letter.mailbox.toLowerCase()}, ${letter.writtenAt}, ${letter.byAccount}, ${letter.askedBy})
  `.execute(tx);
}
