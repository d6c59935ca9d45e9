import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { CallKey, PoolPermit } from '../../policy.ts';
import type { RunningPermit } from '../../running-policy.ts';

/** Of whoever moves a group on or ends it: its provider is told. */
export type TellingPermit = PoolPermit<'answer' | 'call' | 'stop' | 'write-again'> | RunningPermit<'change' | 'finish'>;

export interface NewCallLink {
  readonly poolId: string;
  readonly providerId: string;
  readonly tokenHash: Buffer;
  readonly mailbox: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

/** Keeps the hash of a link; the one of an earlier letter opens nothing any more. */
export async function putCallLink(_permit: TellingPermit, tx: Tx, link: NewCallLink): Promise<void> {
  await sql`
    insert into pool_call_link (tenant_id, pool_id, provider_id, token_hash, mailbox, made_at, expires_at)
    values (current_setting('app.tenant_id')::uuid, ${link.poolId}, ${link.providerId}, ${link.tokenHash},
      ${link.mailbox.toLowerCase()}, ${link.madeAt}, ${link.expiresAt})
    on conflict (tenant_id, pool_id, provider_id) do update set token_hash = excluded.token_hash, mailbox = excluded.mailbox,
      made_at = excluded.made_at, expires_at = excluded.expires_at, opened_at = null
  `.execute(tx);
}

export interface CallLink {
  readonly poolId: string;
  readonly providerId: string;
  /** Whether nobody has opened it before. */
  readonly isNew: boolean;
}

/** What a letter's link is for, while the mailbox that it went to is the provider's. */
export async function callLinkOf(tx: Tx, tokenHash: Buffer, now: Date): Promise<CallLink | undefined> {
  const { rows } = await sql<CallLink>`
    select l.pool_id as "poolId", l.provider_id as "providerId", l.opened_at is null as "isNew"
    from pool_call_link l join provider e on e.tenant_id = l.tenant_id and e.id = l.provider_id
    where l.token_hash = ${tokenHash} and l.expires_at > ${now} and lower(e.email) = l.mailbox
  `.execute(tx);
  return rows[0];
}

/** That a link was opened for the first time. */
export async function noteOpened({ poolId, providerId }: CallKey, tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
  await sql`
    update pool_call_link set opened_at = ${now}
    where pool_id = ${poolId} and provider_id = ${providerId} and token_hash = ${tokenHash} and opened_at is null
  `.execute(tx);
}

/** Deletes what opens nothing any more; says how many. */
export async function deleteCallLinks(_permit: PoolPermit<'run'>, tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql`delete from pool_call_link where expires_at <= ${now} returning 1`.execute(tx);
  return rows.length;
}
