import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPool } from '../pool-record-store.ts';
import type { RunningPermit } from '../running-policy.ts';
import { keepFirstPeriod } from '../statements/period-store.ts';
import { tellChangeAsked } from '../tell/tell-change.ts';
import { tellSubstitute } from '../tell/tell-substitute.ts';
import { readSubstitutes } from './candidates.ts';
import { openChangeOf, putChange } from './change-store.ts';
import { draftSubstitute } from './draft-substitute.ts';
import type { Change } from './model.ts';
import { operatorById } from './operator-store.ts';
import { noteSoughtInstead, refusedOperators } from './sought-store.ts';

/** What was done for a group that stands still: who was proposed in the other's place, if anybody. */
export interface Sought {
  readonly pool: PoolRecord;
  readonly proposed:
    | { readonly operator: string; readonly provider: string; readonly change: Pick<Change, 'id' | 'answerBy'> }
    | undefined;
  /** How many were proposed before, and did not come. */
  readonly refused: number;
}

/**
 * Looks for somebody to come instead to a group that stands still, and puts the best to its families: they see the price before it holds,
 * and all decide. Hours that a provider has given are what groups are proposed with in the first place, so it is told at once and may
 * say no (decision 38). Who was refused is not proposed again. Undefined where nothing was sought: it runs, or another change is asked.
 */
export async function seekSubstitute(
  permit: RunningPermit<'change'>,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
): Promise<Sought | undefined> {
  const pool = await readPool(tx, poolId);
  if (pool?.status !== 'running' || pool.stoppedSince === null) return undefined;
  if ((await openChangeOf(tx, poolId)) !== undefined) return undefined;
  await noteSoughtInstead(permit, tx, poolId, ctx.now);
  await keepFirstPeriod(permit, tx, poolId);
  const refused = await refusedOperators(tx, poolId, ctx.now);
  const best = (await readSubstitutes(tx, ctx, pool)).find(({ operatorId }) => !refused.has(operatorId));
  if (best === undefined) return { pool, proposed: undefined, refused: refused.size };
  const change = draftSubstitute(ctx, pool, best);
  await askSubstitute(permit, tx, ctx, pool, change);
  const provider = (await operatorById(tx, best.operatorId))?.providerName ?? '';
  return { pool, proposed: { operator: best.name, provider, change }, refused: refused.size };
}

/** Puts another professional to a group's families. */
export async function askSubstitute(
  permit: RunningPermit<'change'>,
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  change: Change,
): Promise<void> {
  await putChange(permit, tx, change);
  await recordAudit(tx, ctx, 'change-asked', 'pool', pool.id);
  await tellChangeAsked(tx, ctx, pool, change);
  await tellSubstitute(permit, tx, ctx, pool, change, { kind: 'asked' });
}
