import { hashToken } from '../../platform/auth/token.ts';
import { verifyNothing, verifyPassword } from '../../platform/auth/password.ts';
import { verifyTotp } from '../../platform/auth/totp.ts';
import { readAtOnce, transact, type Ctx } from '../context.ts';
import { accountByEmail, accountById, countFailure, recordCodeUse, type Account } from './account-store.ts';
import { recordAudit } from './audit-store.ts';
import { deleteSession, insertSession, sessionByToken, touchSession } from './session-store.ts';
import type { StaffActor } from './actor.ts';

const minute = 60_000;
/** A session ends after this long without use, and at the end of a working day in any case. */
export const idleLimitMs = 60 * minute;
const absoluteLimitMs = 10 * 60 * minute;
/** After the password the code must come within this time. */
const secondFactorLimitMs = 10 * minute;
const attemptsBeforeLock = 5;
const lockMs = 15 * minute;

export type SignInResult =
  { readonly kind: 'code-needed'; readonly token: string } | { readonly kind: 'refused' } | { readonly kind: 'locked' };

/**
 * First factor: gives a session that is good for the code's page only. A wrong address and a wrong password are refused
 * alike and take the same time. Five failures in a row close the account for a quarter of an hour.
 */
export async function startSignIn(ctx: Ctx, email: string, password: string): Promise<SignInResult> {
  const account = await transact(ctx, (tx) => accountByEmail(tx, email));
  const right = account ? await verifyPassword(password, account.passwordHash) : await verifyNothing(password);
  if (!account) return { kind: 'refused' };
  return transact(ctx, async (tx) => {
    const current = await accountById(tx, account.id);
    if (!current) return { kind: 'refused' };
    if (isLocked(current, ctx.now)) return { kind: 'locked' };
    if (!right) return await fail(ctx, tx, current);
    const token = ctx.newToken();
    await insertSession(
      tx,
      hashToken(token),
      account.id,
      ctx.now,
      new Date(ctx.now.getTime() + secondFactorLimitMs),
      null,
    );
    return { kind: 'code-needed', token };
  });
}

export type CodeResult =
  | { readonly kind: 'signed-in'; readonly token: string; readonly actor: StaffActor }
  | { readonly kind: 'refused' | 'locked' | 'start-again' };

/** Second factor: a new token, so that what was seen before the code is worth nothing after it. */
export async function finishSignIn(ctx: Ctx, pendingToken: string, code: string): Promise<CodeResult> {
  return transact(ctx, async (tx) => {
    const pending = await sessionByToken(tx, hashToken(pendingToken), ctx.now, new Date(0));
    const account = pending && (await accountById(tx, pending.accountId));
    if (!account || pending.secondFactorAt !== null) return { kind: 'start-again' };
    if (isLocked(account, ctx.now)) return { kind: 'locked' };
    const step = verifyTotp(account.totpSecret, code, ctx.now, account.lastTotpStep);
    if (step === undefined) return await fail(ctx, tx, account);
    const actor = staffActor(account);
    const token = ctx.newToken();
    await deleteSession(tx, hashToken(pendingToken));
    await recordCodeUse(tx, account.id, step);
    await insertSession(
      tx,
      hashToken(token),
      account.id,
      ctx.now,
      new Date(ctx.now.getTime() + absoluteLimitMs),
      ctx.now,
    );
    await recordAudit(tx, { actor, now: ctx.now }, 'sign-in', 'account', account.id);
    return { kind: 'signed-in', token, actor };
  });
}

/** Who a session's token stands for; undefined when it is unknown, old, or the code was never given. */
export async function actorByToken(ctx: Ctx, token: string): Promise<StaffActor | undefined> {
  const hash = hashToken(token);
  const idleSince = new Date(ctx.now.getTime() - idleLimitMs);
  const session = await readAtOnce(ctx, (tx) => sessionByToken(tx, hash, ctx.now, idleSince));
  if (!session?.secondFactorAt) return undefined;
  // Once a minute is enough to know that it is in use.
  if (ctx.now.getTime() - session.lastSeenAt.getTime() > minute)
    await transact(ctx, (tx) => touchSession(tx, hash, ctx.now));
  return staffActor({ ...session, id: session.accountId });
}

export async function signOut(ctx: Ctx, token: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const accountId = await deleteSession(tx, hashToken(token));
    if (accountId !== undefined) await recordAudit(tx, ctx, 'sign-out', 'account', accountId);
  });
}

function staffActor(account: Pick<Account, 'id' | 'name' | 'role' | 'providerId'>): StaffActor {
  return {
    kind: 'staff',
    accountId: account.id,
    name: account.name,
    role: account.role,
    ...(account.providerId !== null && { providerId: account.providerId }),
  };
}

function isLocked(account: Account, now: Date): boolean {
  return account.lockedUntil !== null && account.lockedUntil > now;
}

async function fail(
  ctx: Ctx,
  tx: Parameters<typeof countFailure>[0],
  account: Account,
): Promise<{ kind: 'refused' | 'locked' }> {
  const failures = account.failedAttempts + 1;
  const locks = failures >= attemptsBeforeLock;
  await countFailure(tx, account.id, locks ? 0 : failures, locks ? new Date(ctx.now.getTime() + lockMs) : null);
  await recordAudit(tx, { actor: { kind: 'public' }, now: ctx.now }, 'sign-in-refused', 'account', account.id);
  return { kind: locks ? 'locked' : 'refused' };
}
