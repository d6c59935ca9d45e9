import { daysOfWords } from '../../../domain/group-life/keeping-terms.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { forgetAddressees } from '../../requests/public.ts';
import { lockGroup } from '../group-store.ts';
import { mayClean } from '../policy.ts';
import { deleteWatchesOver } from '../watch/watch-store.ts';
import { groupsOver } from '../write-group-store.ts';
import { endWithoutStart } from './end-without-start.ts';
import { forgetGroup, groupsToForget } from './over-store.ts';

export interface Cleaned {
  readonly watches: number;
  readonly groups: number;
  /** Of how many groups that started or closed long ago it was deleted who was in them. */
  readonly forgotten: number;
}

/**
 * Deletes addresses, and names that the desk kept, whose time is over, and closes groups that nobody brought to their start; their families
 * are told. Three months after a group has started or closed nobody can say any more who was in it.
 */
export async function cleanForming(ctx: Ctx): Promise<Cleaned> {
  const permit = mayClean(ctx.actor);
  if (permit === undefined) return { watches: 0, groups: 0, forgotten: 0 };
  const watches = await transact(ctx, async (tx) => {
    const over = await deleteWatchesOver(permit, tx, ctx.now);
    await forgetAddressees(
      tx,
      over.filter((id) => id !== null),
    );
    return over.length;
  });
  let groups = 0;
  for (const id of await read(ctx, (tx) => groupsOver(tx, ctx.now))) {
    await transact(ctx, async (tx) => {
      const group = await lockGroup(tx, id);
      if (group?.status !== 'open' || group.endsAt > ctx.now) return;
      await endWithoutStart(tx, ctx, permit, group, 'time-over');
      groups += 1;
    });
  }
  let forgotten = 0;
  const before = new Date(ctx.now.getTime() - daysOfWords * 86_400_000);
  for (const id of await read(ctx, (tx) => groupsToForget(tx, before))) {
    await transact(ctx, async (tx) => {
      await lockGroup(tx, id);
      await forgetGroup(permit, tx, id);
    });
    forgotten += 1;
  }
  return { watches, groups, forgotten };
}
