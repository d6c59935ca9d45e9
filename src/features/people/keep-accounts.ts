import { hashPassword } from '../../platform/auth/password.ts';
import { newTotpSecret } from '../../platform/auth/totp.ts';
import { read, transact, type Ctx } from '../context.ts';
import {
  accountByEmail,
  changeSecrets,
  disableAccount,
  insertAccount,
  listAccounts,
  type Account,
} from './account-store.ts';
import type { StaffRole } from '../../domain/staff-roles.ts';
import { recordAudit } from './audit-store.ts';
import { mayKeepAccounts } from './policy.ts';

export interface AccountForm {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly providerId?: string;
  readonly password: string;
  /** Given for demo accounts only; else a new one is made. */
  readonly totpSecret?: string;
  readonly demo?: boolean;
}

export type AccountOutcome =
  | { readonly kind: 'made' | 'changed'; readonly totpSecret: string }
  | { readonly kind: 'denied' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'unknown' };

/** Makes an account. The one time that its TOTP secret is told. */
export async function makeAccount(ctx: Ctx, form: AccountForm): Promise<AccountOutcome> {
  const permit = mayKeepAccounts(ctx.actor);
  if (!permit) return { kind: 'denied' };
  const passwordHash = await hashPassword(form.password);
  const totpSecret = form.totpSecret ?? newTotpSecret();
  const id = ctx.newId();
  return transact(ctx, async (tx) => {
    const { email, name, role } = form;
    const made = await insertAccount(tx, permit, {
      id,
      email: email.toLowerCase(),
      name,
      role,
      passwordHash,
      totpSecret,
      demo: form.demo ?? false,
      ...(form.providerId !== undefined && { providerId: form.providerId }),
    });
    if (!made) return { kind: 'exists' };
    await recordAudit(tx, ctx, 'account-made', 'account', id);
    return { kind: 'made', totpSecret };
  });
}

/** A new password and a new second factor, for somebody who lost one. */
export async function resetAccount(ctx: Ctx, email: string, password: string): Promise<AccountOutcome> {
  const permit = mayKeepAccounts(ctx.actor);
  if (!permit) return { kind: 'denied' };
  const passwordHash = await hashPassword(password);
  const totpSecret = newTotpSecret();
  return transact(ctx, async (tx) => {
    const account = await accountByEmail(tx, email.toLowerCase());
    if (!account) return { kind: 'unknown' };
    await changeSecrets(tx, permit, account.id, passwordHash, totpSecret);
    await recordAudit(tx, ctx, 'account-changed', 'account', account.id);
    return { kind: 'changed', totpSecret };
  });
}

/** Closes an account and its sessions; what it did stays in the register. */
export async function closeAccount(ctx: Ctx, email: string): Promise<'closed' | 'denied' | 'unknown'> {
  const permit = mayKeepAccounts(ctx.actor);
  if (!permit) return 'denied';
  return transact(ctx, async (tx) => {
    const account = await accountByEmail(tx, email.toLowerCase());
    if (!account) return 'unknown';
    await disableAccount(tx, permit, account.id, ctx.now);
    await recordAudit(tx, ctx, 'account-changed', 'account', account.id);
    return 'closed';
  });
}

export async function accountsOf(ctx: Ctx): Promise<Account[]> {
  return mayKeepAccounts(ctx.actor) ? read(ctx, listAccounts) : [];
}

/** Demo accounts, for the sign-in page of a demo installation. */
export async function demoAccounts(ctx: Ctx): Promise<Account[]> {
  return (await read(ctx, listAccounts)).filter(({ demo, disabledAt }) => demo && disabledAt === null);
}
