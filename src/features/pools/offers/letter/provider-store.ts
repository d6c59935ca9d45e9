import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';

export interface ProviderMailbox {
  readonly email: string;
  /** Whether somebody signs in for it. */
  readonly hasAccount: boolean;
}

/** Where a provider is written to; undefined for one without an address. */
export async function providerMailbox(tx: Tx, id: string): Promise<ProviderMailbox | undefined> {
  const { rows } = await sql<ProviderMailbox>`
    select e.email, exists (select from account a where a.tenant_id = e.tenant_id and a.provider_id = e.id
      and a.disabled_at is null) as "hasAccount"
    from provider e where e.id = ${id} and e.email is not null
  `.execute(tx);
  return rows[0];
}

export async function providerName(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select name from provider where id = ${id}`.execute(tx);
  return rows[0]?.name;
}
