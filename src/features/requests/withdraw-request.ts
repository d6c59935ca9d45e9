import { transact, type Ctx } from '../context.ts';
import { recordAudit } from '../people/public.ts';
import type { RequestHooks } from './hooks.ts';
import { leaveAndLock } from './leave-and-lock.ts';
import { requestStatuses } from './model.ts';
import { mayChangeRequest } from './policy.ts';
import { moveRequests } from './request-store.ts';

/** Withdraws a request, and takes it out of its pool. Twice is the same as once. */
export async function withdrawRequest(
  ctx: Ctx,
  hooks: RequestHooks,
  requestId: string,
): Promise<'withdrawn' | 'denied'> {
  const permit = mayChangeRequest(ctx.actor, requestId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if ((await leaveAndLock(tx, ctx, hooks, requestId)) === undefined) return 'denied';
    const from = requestStatuses.filter((status) => status !== 'withdrawn');
    const moved = await moveRequests(tx, permit, { requestIds: [requestId], from, to: 'withdrawn' }, ctx.now);
    if (moved.length > 0) await recordAudit(tx, ctx, 'request-withdrawn', 'request', requestId);
    return 'withdrawn';
  });
}
