import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { RequestHooks } from '../hooks.ts';
import { leaveAndLock } from './leave-and-lock.ts';
import { requestStatuses } from '../model.ts';
import { mayChangeRequest } from '../policy.ts';
import { moveRequests } from '../request-store.ts';

export type WithdrawOutcome = 'withdrawn' | 'denied';

/** Withdraws a request, and takes it out of its pool. Twice is the same as once. */
export async function withdrawRequest(ctx: Ctx, hooks: RequestHooks, requestId: string): Promise<WithdrawOutcome> {
  return transact(ctx, (tx) => withdrawIn(tx, ctx, hooks, requestId));
}

/** The same in the caller's transaction. */
export async function withdrawIn(tx: Tx, ctx: Ctx, hooks: RequestHooks, requestId: string): Promise<WithdrawOutcome> {
  const permit = mayChangeRequest(ctx.actor, requestId);
  if (permit === undefined || (await leaveAndLock(tx, ctx, hooks, requestId)) === undefined) return 'denied';
  const from = requestStatuses.filter((status) => status !== 'withdrawn');
  const moved = await moveRequests(tx, permit, { requestIds: [requestId], from, to: 'withdrawn' }, ctx.now);
  if (moved.length > 0) await recordAudit(tx, ctx, 'request-withdrawn', 'request', requestId);
  return 'withdrawn';
}
