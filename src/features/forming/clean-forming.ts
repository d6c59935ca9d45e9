import { read, transact, type Ctx } from '../context.ts';
import { recordAudit } from '../people/public.ts';
import { lockGroup } from './group-store.ts';
import { mayClean } from './policy.ts';
import { deleteWatchesOver } from './watch/watch-store.ts';
import { endGroup, groupsOver } from './write-group-store.ts';

export interface Cleaned {
  readonly watches: number;
  readonly groups: number;
}

/** Deletes addresses whose time is over, and closes groups that nobody brought to their start. */
export async function cleanForming(ctx: Ctx): Promise<Cleaned> {
  const permit = mayClean(ctx.actor);
  if (permit === undefined) return { watches: 0, groups: 0 };
  const watches = await transact(ctx, (tx) => deleteWatchesOver(permit, tx, ctx.now));
  let groups = 0;
  for (const id of await read(ctx, (tx) => groupsOver(tx, ctx.now))) {
    await transact(ctx, async (tx) => {
      const group = await lockGroup(tx, id);
      if (group?.status !== 'open' || group.endsAt > ctx.now) return;
      await endGroup(permit, tx, id, { status: 'closed', reason: 'time-over' }, ctx.now);
      await recordAudit(tx, ctx, 'forming-closed', 'forming-group', id);
      groups += 1;
    });
  }
  return { watches, groups };
}
