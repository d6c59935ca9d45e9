import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { mayAnswerFor } from '../policy.ts';
import { livePoolOf, lockPool } from './answer-store.ts';
import { dissolve } from './dissolve.ts';

/**
 * For a request that is withdrawn or changed: its group ends and the others wait again. The caller decides what becomes
 * of the request itself, and calls this before it holds the request: groups are locked first, requests after.
 */
export async function leavePool(tx: Tx, ctx: Ctx, requestId: string): Promise<void> {
  const permit = mayAnswerFor(ctx.actor, requestId);
  const poolId = await livePoolOf(tx, requestId);
  if (permit === undefined || poolId === undefined) return;
  const pool = await lockPool(tx, poolId);
  const stillIn = pool?.members.some((member) => member.requestId === requestId && member.live);
  if (pool === undefined || stillIn !== true) return;
  await dissolve(permit, tx, ctx, pool, { reason: 'withdrawn', by: requestId, byLeaves: true });
}
