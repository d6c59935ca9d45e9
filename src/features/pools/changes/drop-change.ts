import type { ChangeKind } from '../../../domain/group-change/decide-change.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { readPool } from '../pool-record-store.ts';
import type { RunningPermit } from '../running-policy.ts';
import { tellSubstitute } from '../tell/tell-substitute.ts';
import { endChange, openChangeOf } from './change-store.ts';
import { freeNewcomer } from './free-newcomer.ts';

/** Ends the change that a group is in, if it is one of these kinds: what it asked nobody asks any more. */
export async function dropChange(
  permit: RunningPermit<'change'>,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  status: 'overtaken' | 'lapsed',
  kinds?: readonly ChangeKind[],
): Promise<void> {
  const open = await openChangeOf(tx, poolId);
  if (open === undefined || kinds?.includes(open.kind) === false) return;
  await endChange(permit, tx, open.id, status, ctx.now);
  await freeNewcomer(tx, ctx, open);
  const pool = open.kind === 'substitute' ? await readPool(tx, poolId) : undefined;
  if (pool !== undefined) await tellSubstitute(permit, tx, ctx, pool, open, { kind: 'notNeeded' });
}
