import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { isPooled } from '../wait/decide-status.ts';
import type { RequestHooks } from '../hooks.ts';
import type { RequestView } from '../model.ts';
import { lockRequest, requestById } from '../request-store.ts';

/**
 * Takes a request out of its pool, if it is in one, and locks it. Pools are locked before requests everywhere; only when
 * a proposal arrives between the look and the lock is it the other way round, and a deadlock is then tried again.
 */
export async function leaveAndLock(
  tx: Tx,
  ctx: Ctx,
  hooks: RequestHooks,
  requestId: string,
): Promise<RequestView | undefined> {
  const before = await requestById(tx, requestId);
  const pooled = before !== undefined && isPooled(before.status);
  if (pooled) await hooks.leavePool(tx, ctx, requestId);
  const locked = await lockRequest(tx, requestId);
  if (locked !== undefined && !pooled && isPooled(locked.status)) await hooks.leavePool(tx, ctx, requestId);
  return locked;
}
