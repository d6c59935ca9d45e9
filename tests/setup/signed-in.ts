import type { Ctx } from '../../src/features/context.ts';
import { makeAccount } from '../../src/features/people/keep-accounts.ts';
import type { StaffRole } from '../../src/features/people/public.ts';
import { finishSignIn, startSignIn } from '../../src/features/people/sign-in.ts';
import { totpCode } from '../../src/platform/auth/totp.ts';

/** A member of the staff who has just signed in: the token of the session. */
export async function signedIn(
  system: Ctx,
  role: Exclude<StaffRole, 'provider'>,
  email = `${role}@example.org`,
): Promise<string> {
  const visitor: Ctx = { ...system, actor: { kind: 'public' } };
  const account = { email, name: `Prova ${role}`, role, password: 'una frase lunga di prova' };
  const made = await makeAccount(system, account);
  const started = await startSignIn(visitor, account.email, account.password);
  if (made.kind !== 'made' || started.kind !== 'code-needed') throw new Error(`${made.kind} ${started.kind}`);
  const finished = await finishSignIn(visitor, started.token, totpCode(made.totpSecret, system.now));
  if (finished.kind !== 'signed-in') throw new Error(finished.kind);
  return finished.token;
}
