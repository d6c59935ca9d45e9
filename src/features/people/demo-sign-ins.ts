import type { StaffRole } from '../../domain/staff-roles.ts';
import { totpCode } from '../../platform/auth/totp.ts';
import type { Ctx } from '../context.ts';
import { demoAccounts } from './keep-accounts.ts';

/** Password of every demo account. They exist in a demo installation only, and what they open is made up. */
export const demoPassword = 'prova-prova-2026';

export interface DemoSignIn {
  readonly role: StaffRole;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Valid at the context's time. */
  readonly code: string;
}

/** How to sign in to a demo installation, its second factor included. */
export async function demoSignIns(ctx: Ctx): Promise<DemoSignIn[]> {
  const accounts = await demoAccounts(ctx);
  return accounts.map(({ role, name, email, totpSecret }) => ({
    role,
    name,
    email,
    password: demoPassword,
    code: totpCode(totpSecret, ctx.now),
  }));
}
