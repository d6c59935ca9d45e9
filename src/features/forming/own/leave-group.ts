import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { holdRequests } from '../../pools/public.ts';
import { lockGroup } from '../group-store.ts';
import { membershipOf, takeOut } from '../member-store.ts';
import { mayJoinFor } from '../policy.ts';
import { endForming } from '../close/end-group.ts';

export type LeaveOutcome = 'left' | 'not-in' | 'denied';

/** Takes a request out of the group that forms; it goes on waiting. The last to leave a group that a family opened closes it. */
export async function leaveGroup(ctx: Ctx, requestId: string): Promise<LeaveOutcome> {
  const permit = mayJoinFor(ctx.actor, requestId);
  if (permit === undefined) return 'denied';
  const membership = await read(ctx, (tx) => membershipOf(tx, requestId));
  if (membership?.live !== true) return 'not-in';
  const { groupId } = membership;
  return transact(ctx, async (tx) => {
    const group = await lockGroup(tx, groupId);
    await holdRequests(tx, [requestId]);
    const left = await takeOut(permit, tx, groupId, [requestId], 'left', ctx.now);
    if (left === 0 || group === undefined) return 'not-in';
    await recordAudit(tx, ctx, 'forming-left', 'forming-group', groupId);
    if (group.origin === 'family' && group.present === 1)
      await endForming(permit, tx, ctx, groupId, { status: 'closed', reason: 'nobody-left' });
    return 'left';
  });
}
