import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { StaffRole } from '../../domain/staff-roles.ts';

export interface Session {
  readonly accountId: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly providerId: string | null;
  readonly lastSeenAt: Date;
  readonly secondFactorAt: Date | null;
}

export async function insertSession(
  tx: Tx,
  tokenHash: Buffer,
  accountId: string,
  now: Date,
  expiresAt: Date,
  secondFactorAt: Date | null,
): Promise<void> {
  await sql`
    insert into session (tenant_id, token_hash, account_id, created_at, last_seen_at, expires_at, second_factor_at)
    values (current_setting('app.tenant_id')::uuid, ${tokenHash}, ${accountId}, ${now}, ${now}, ${expiresAt}, ${secondFactorAt})
  `.execute(tx);
}

/** The living session of a token: not expired, not idle since `idleSince`, of an account that still may sign in. */
export async function sessionByToken(
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
  idleSince: Date,
): Promise<Session | undefined> {
  const { rows } = await sql<Session>`
    select account_id as "accountId", name, role, provider_id as "providerId", last_seen_at as "lastSeenAt", second_factor_at as "secondFactorAt"
    from session join account using (tenant_id) where account.id = session.account_id and token_hash = ${tokenHash}
      and expires_at > ${now} and last_seen_at > ${idleSince} and disabled_at is null
  `.execute(tx);
  return rows[0];
}

export async function touchSession(tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
  await sql`update session set last_seen_at = ${now} where token_hash = ${tokenHash}`.execute(tx);
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{
    accountId: string;
  }>`delete from session where token_hash = ${tokenHash} returning account_id as "accountId"`.execute(tx);
  return rows[0]?.accountId;
}

export async function deleteOldSessions(tx: Tx, now: Date): Promise<void> {
  await sql`delete from session where expires_at < ${now}`.execute(tx);
}
