import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPool } from '../pool-record-store.ts';
import type { RunningPermit } from '../running-policy.ts';
import { keepFirstPeriod } from '../statements/period-store.ts';
import { askJoin } from './ask-join.ts';
import { readNewcomers } from './candidates.ts';
import { openChangeOf } from './change-store.ts';
import { draftJoin } from './draft-join.ts';
import type { Change } from './model.ts';
import { noteSoughtToJoin, refusedNewcomers } from './sought-store.ts';

/** What was done for a group that waits for a family. */
export interface SoughtToJoin {
  readonly pool: PoolRecord;
  /** What is asked now, where somebody was found. */
  readonly asked: Pick<Change, 'id' | 'answerBy'> | undefined;
  /** How many were asked before, and did not join. */
  readonly refused: number;
}

/**
 * Looks for a family to join a group that waits for one, and asks the best and the group's own: nobody is in it before all have said yes
 * (decision 38). Whoever left the group, or was asked before, is not asked again by itself: the manager may. Undefined where nothing was
 * sought: it does not wait, stands still, or another change is asked.
 */
export async function seekNewcomer(
  permit: RunningPermit<'change'>,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
): Promise<SoughtToJoin | undefined> {
  const pool = await readPool(tx, poolId);
  if (pool?.status !== 'running' || pool.waitsFor !== 'refill' || pool.stoppedSince !== null) return undefined;
  if ((await openChangeOf(tx, poolId)) !== undefined) return undefined;
  await noteSoughtToJoin(permit, tx, poolId, ctx.now);
  await keepFirstPeriod(permit, tx, poolId);
  const { left, asked } = await refusedNewcomers(tx, poolId);
  const out = new Set([...left, ...asked]);
  for (const newcomer of await readNewcomers(tx, ctx, pool)) {
    if (out.has(newcomer.requestId)) continue;
    const change = draftJoin(ctx, pool, newcomer);
    if (await askJoin(permit, tx, ctx, pool, change)) return { pool, asked: change, refused: asked.length };
  }
  return { pool, asked: undefined, refused: asked.length };
}
