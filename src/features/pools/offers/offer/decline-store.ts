import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { PoolPermit } from '../../policy.ts';

interface WhoseNo {
  readonly poolId: string;
  readonly providerId: string;
}

/** That a provider does not offer for a group; said twice, the first time stands. */
export async function putDecline(
  _permit: PoolPermit<'offer'>,
  tx: Tx,
  { poolId, providerId, at, by }: WhoseNo & { readonly at: Date; readonly by: string | null },
): Promise<void> {
  await sql`
    insert into pool_call_decline (tenant_id, pool_id, provider_id, declined_at, recorded_by)
    values (current_setting('app.tenant_id')::uuid, ${poolId}, ${providerId}, ${at}, ${by})
    on conflict (tenant_id, pool_id, provider_id) do nothing
  `.execute(tx);
}

/** It changed its mind. */
export async function removeDecline(
  _permit: PoolPermit<'offer'>,
  tx: Tx,
  { poolId, providerId }: WhoseNo,
): Promise<void> {
  await sql`delete from pool_call_decline where pool_id = ${poolId} and provider_id = ${providerId}`.execute(tx);
}

export async function hasDeclined(tx: Tx, { poolId, providerId }: WhoseNo): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pool_call_decline where pool_id = ${poolId} and provider_id = ${providerId}
  `.execute(tx);
  return rows.length === 1;
}
