import { read, transact, type Ctx } from '../../context.ts';
import { holdPooling, holdRequests } from '../../pools/public.ts';
import { lockGroup } from '../group-store.ts';
import { groupsWithYeses, membersOf } from '../member-store.ts';
import { mayTryGroups } from '../policy.ts';
import { tryToAgree } from './try-to-agree.ts';

/**
 * Tries every open group in which two families or more said yes in advance, with what is true now: an operator, a price or an
 * accreditation may have changed since the last yes came. Each in a transaction of its own. Returns how many started.
 */
export async function tryOpenGroups(ctx: Ctx): Promise<number> {
  const permit = mayTryGroups(ctx.actor);
  if (permit === undefined) return 0;
  let started = 0;
  for (const groupId of await read(ctx, groupsWithYeses)) {
    const agreed = await transact(ctx, async (tx) => {
      // In the order of everybody: the city's runs, the group, requests.
      await holdPooling(tx);
      const group = await lockGroup(tx, groupId);
      if (group?.status !== 'open') return undefined;
      const members = await membersOf(tx, groupId);
      await holdRequests(
        tx,
        members.map(({ requestId }) => requestId),
      );
      return tryToAgree(tx, ctx, permit, group);
    });
    if (agreed?.kind === 'started') started += 1;
  }
  return started;
}
