import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { endChange, openJoinOf } from '../changes/change-store.ts';
import { leaveIn } from '../changes/leave-group.ts';
import { mayAnswerFor } from '../policy.ts';
import { readPool } from '../pool-record-store.ts';
import { mayMoveFor } from '../running-policy.ts';
import { livePoolOf, lockPool } from './answer-store.ts';
import { dissolve } from './dissolve.ts';

/**
 * For a request that is withdrawn or changed. A proposal ends and the others wait again; a group that runs goes on without it, as far
 * as it can; a group that it would have joined stays as it was. The caller decides what becomes of the request itself, and calls
 * this before it holds the request: groups are locked first, requests after.
 */
export async function leavePool(tx: Tx, ctx: Ctx, requestId: string): Promise<void> {
  const permit = mayAnswerFor(ctx.actor, requestId);
  const change = mayMoveFor(ctx.actor, requestId);
  if (permit === undefined || change === undefined) return;
  const join = await openJoinOf(tx, requestId);
  if (join !== undefined) {
    await lockPool(tx, join.poolId);
    await endChange(change, tx, join.id, 'overtaken', ctx.now);
  }
  const poolId = await livePoolOf(tx, requestId);
  if (poolId === undefined) return;
  const locked = await lockPool(tx, poolId);
  const stillIn = locked?.members.some((member) => member.requestId === requestId && member.live);
  if (locked === undefined || stillIn !== true) return;
  const pool = locked.status === 'running' ? await readPool(tx, poolId) : undefined;
  if (pool === undefined)
    await dissolve(permit, tx, ctx, locked, { reason: 'withdrawn', by: requestId, byLeaves: true });
  else await leaveIn(change, tx, ctx, pool, requestId, 'at-once');
}
