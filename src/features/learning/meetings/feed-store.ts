import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';

/** Gives a member of the staff the one address of its calendar: the one before stops working. */
export async function putFeed(
  tx: Tx,
  _permit: LearningPermit<'feed'>,
  feed: { readonly accountId: string; readonly tokenHash: Buffer; readonly at: Date },
): Promise<void> {
  await sql`
    insert into meeting_feed (tenant_id, account_id, token_hash, made_at) values (${ownTenant}, ${feed.accountId}, ${feed.tokenHash}, ${feed.at})
    on conflict (tenant_id, account_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at
  `.execute(tx);
}

/** Whether an address is that of somebody who still works here. */
export async function isFeed(tx: Tx, tokenHash: Buffer): Promise<boolean> {
  const { rows } = await sql`
    select 1 from meeting_feed f join account a on a.tenant_id = f.tenant_id and a.id = f.account_id
    where f.tenant_id = ${ownTenant} and f.token_hash = ${tokenHash} and a.disabled_at is null
  `.execute(tx);
  return rows.length === 1;
}
