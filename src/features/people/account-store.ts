import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { StaffRole } from '../../domain/staff-roles.ts';
import type { AccountPermit } from './policy.ts';

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly providerId: string | null;
  readonly passwordHash: string;
  readonly totpSecret: string;
  readonly lastTotpStep: number;
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
  readonly disabledAt: Date | null;
  readonly demo: boolean;
}

const columns = sql`id, email, name, role, provider_id as "providerId", password_hash as "passwordHash", totp_secret as "totpSecret",
  last_totp_step as "lastTotpStep", failed_attempts as "failedAttempts", locked_until as "lockedUntil", disabled_at as "disabledAt", demo`;

/** The account of an e-mail address, locked until the transaction ends: two attempts at once are counted as two. */
export async function accountByEmail(tx: Tx, email: string): Promise<Account | undefined> {
  const { rows } =
    await sql<Account>`select ${columns} from account where email = ${email} and disabled_at is null for update`.execute(
      tx,
    );
  return rows[0];
}

export async function accountById(tx: Tx, id: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`select ${columns} from account where id = ${id} for update`.execute(tx);
  return rows[0];
}

export async function listAccounts(tx: Tx): Promise<Account[]> {
  const { rows } = await sql<Account>`select ${columns} from account order by role, email`.execute(tx);
  return rows;
}

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly providerId?: string;
  readonly passwordHash: string;
  readonly totpSecret: string;
  readonly demo?: boolean;
}

/** Inserts the account; false when the e-mail address has one already. */
export async function insertAccount(tx: Tx, _permit: AccountPermit, account: NewAccount): Promise<boolean> {
  const { rows } = await sql`
    insert into account (tenant_id, id, email, name, role, provider_id, password_hash, totp_secret, demo)
    values (current_setting('app.tenant_id')::uuid, ${account.id}, ${account.email}, ${account.name}, ${account.role},
      ${account.providerId ?? null}, ${account.passwordHash}, ${account.totpSecret}, ${account.demo ?? false})
    on conflict (tenant_id, email) do nothing returning id
  `.execute(tx);
  return rows.length === 1;
}

export async function changeSecrets(
  tx: Tx,
  _permit: AccountPermit,
  id: string,
  passwordHash: string,
  totpSecret: string,
): Promise<void> {
  await sql`
    update account set password_hash = ${passwordHash}, totp_secret = ${totpSecret}, failed_attempts = 0, locked_until = null, disabled_at = null
    where id = ${id}
  `.execute(tx);
}

export async function disableAccount(tx: Tx, _permit: AccountPermit, id: string, now: Date): Promise<void> {
  await sql`update account set disabled_at = ${now} where id = ${id}`.execute(tx);
  await sql`delete from session where account_id = ${id}`.execute(tx);
}

/** Counts a failed attempt; `lockedUntil` closes the account for a while. */
export async function countFailure(
  tx: Tx,
  id: string,
  failedAttempts: number,
  lockedUntil: Date | null,
): Promise<void> {
  await sql`update account set failed_attempts = ${failedAttempts}, locked_until = ${lockedUntil} where id = ${id}`.execute(
    tx,
  );
}

export async function recordCodeUse(tx: Tx, id: string, step: number): Promise<void> {
  await sql`update account set last_totp_step = ${step}, failed_attempts = 0, locked_until = null where id = ${id}`.execute(
    tx,
  );
}

/** Where one who may sign in is written to. */
export async function addressOf(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{
    email: string;
  }>`select email from account where id = ${id} and disabled_at is null`.execute(tx);
  return rows[0]?.email;
}

/** Where those who sign in with one of these roles are written to. */
export async function addressesOf(tx: Tx, roles: readonly StaffRole[]): Promise<{ id: string; email: string }[]> {
  const { rows } = await sql<{ id: string; email: string }>`
    select id, email from account where role = any(${[...roles]}::text[]) and disabled_at is null order by id
  `.execute(tx);
  return rows;
}
