import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { moveFamilies } from '../move-families.ts';
import type { PoolRecord } from '../pool-record.ts';
import type { RunningPermit } from '../running-policy.ts';
import { tellChangeAsked } from '../tell/tell-change.ts';
import { putChange } from './change-store.ts';
import type { Change } from './model.ts';

/**
 * Asks whoever would join, and the group's families. The group is held, and who would join is not: another group may have asked for it
 * since it was seen to wait, and then nobody is asked.
 */
export async function askJoin(
  permit: RunningPermit<'change'>,
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  change: Change,
): Promise<boolean> {
  const joining = change.parts.flatMap(({ requestId, role }) => (role === 'joins' ? [requestId] : []));
  const moved = await moveFamilies(tx, ctx, joining, ['waiting'], 'proposed');
  if (moved.length < joining.length) return false;
  await putChange(permit, tx, change);
  await recordAudit(tx, ctx, 'change-asked', 'pool', pool.id);
  await tellChangeAsked(tx, ctx, pool, change);
  return true;
}
