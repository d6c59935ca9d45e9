import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { letterOver } from '../../requests/public.ts';
import { aboutNear } from '../watch/about-near.ts';
import { endGroup } from '../write-group-store.ts';

/** Ends a group that forms, which the caller holds: whoever waits to hear of it, on paper, need not any more. */
export async function endForming(
  permit: Parameters<typeof endGroup>[0],
  tx: Tx,
  ctx: Ctx,
  groupId: string,
  end: Parameters<typeof endGroup>[3],
): Promise<void> {
  await endGroup(permit, tx, groupId, end, ctx.now);
  await letterOver(tx, ctx, aboutNear(groupId));
}
