import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { holdRequests } from '../../pools/public.ts';
import { membersOf, noteLeftDetail } from '../member-store.ts';
import type { FormingGroup } from '../model.ts';
import type { FormingPermit } from '../policy.ts';
import { endForming } from './end-group.ts';
import { tellClosed } from './tell-closed.ts';

/** `time-over`: its last day came. `withdrawn`: the municipality closed it. */
export type CloseReason = 'time-over' | 'withdrawn';

/**
 * Ends a group that came to no start, which the caller holds. Each of its families goes on waiting, is told once why it ended and what
 * stays, and reads the same on its page.
 */
export async function endWithoutStart(
  tx: Tx,
  ctx: Ctx,
  permit: FormingPermit<'supply' | 'clean'>,
  group: FormingGroup,
  reason: CloseReason,
): Promise<void> {
  const members = await membersOf(tx, group.id);
  await holdRequests(
    tx,
    members.map(({ requestId }) => requestId),
  );
  await endForming(permit, tx, ctx, group.id, { status: 'closed', reason });
  await recordAudit(tx, ctx, 'forming-closed', 'forming-group', group.id);
  for (const member of members) {
    await noteLeftDetail(permit, tx, group.id, member.requestId, [reason]);
    await tellClosed(tx, ctx, group, member, reason);
  }
}
