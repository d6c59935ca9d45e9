import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { decideStatus } from '../wait/decide-status.ts';
import { mayChangeRequest, mayMoveRequests, type RequestPermit } from '../policy.ts';
import { lockRequest, moveRequests } from '../request-store.ts';

/** Looks for a request again before its pause is over. One that is not paused stays as it is. */
export async function resumeRequest(ctx: Ctx, requestId: string): Promise<'resumed' | 'not-paused' | 'denied'> {
  const permit = mayChangeRequest(ctx.actor, requestId);
  if (permit === undefined) return 'denied';
  return transact(ctx, (tx) => resumeIn(tx, ctx, permit, requestId));
}

/** The same in the caller's transaction: for the household, or for the clock. */
export async function resumeIn(
  tx: Tx,
  ctx: Ctx,
  permit: RequestPermit<'change' | 'move'>,
  requestId: string,
): Promise<'resumed' | 'not-paused'> {
  const request = await lockRequest(tx, requestId);
  if (request?.status !== 'paused') return 'not-paused';
  await moveRequests(tx, permit, { requestIds: [requestId], from: ['paused'], to: decideStatus(request) }, ctx.now);
  await recordAudit(tx, ctx, 'request-resumed', 'request', requestId);
  return 'resumed';
}

export function mayResumeByClock(ctx: Ctx): RequestPermit<'move'> | undefined {
  return ctx.actor.kind === 'system' ? mayMoveRequests(ctx.actor) : undefined;
}
