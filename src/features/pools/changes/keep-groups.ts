import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { lockPool } from '../answer/answer-store.ts';
import { finishGroup } from '../closing/finish-group.ts';
import { readGroupDays } from '../calendar/calendar-store.ts';
import { readPool } from '../pool-record-store.ts';
import { mayChangeGroup, mayFinish, type RunningPermit } from '../running-policy.ts';
import { endChange, openChangeOf, poolsDue } from './change-store.ts';
import { freeNewcomer } from './free-newcomer.ts';
import { endPause } from './group-store.ts';
import { endGroup } from './move-group.ts';
import { settleChange } from './settle-change.ts';

/** Moves every group that time alone moves, each in its own transaction; says how many it looked at. Twice is as once. */
export async function keepGroups(ctx: Ctx): Promise<number> {
  const permit = ctx.actor.kind === 'system' ? mayChangeGroup(ctx.actor) : undefined;
  const finish = mayFinish(ctx.actor);
  if (permit === undefined || finish === undefined) return 0;
  const today = todayAt(ctx.now);
  const due = await read(ctx, (tx) => poolsDue(tx, ctx.now, today));
  for (const poolId of due) {
    await transact(ctx, async (tx) => {
      await lockPool(tx, poolId);
      await settleChange(permit, tx, ctx, poolId);
      await giveUpWaiting(permit, tx, ctx, poolId, today);
      await finishGroup(finish, tx, ctx, poolId, today);
    });
  }
  return due.length;
}

/** A group that waited as long as was said is dissolved kindly: nobody joined, or not everybody said yes. */
async function giveUpWaiting(
  permit: RunningPermit<'change'>,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  today: CalendarDay,
): Promise<void> {
  const pool = await readPool(tx, poolId);
  if (pool?.status !== 'running') return;
  const waits = (await readGroupDays(tx, poolId, today)).pauses.find(({ ended }) => ended === null);
  if (waits === undefined || waits.until >= today) return;
  const open = await openChangeOf(tx, poolId);
  if (open !== undefined) {
    await endChange(permit, tx, open.id, 'lapsed', ctx.now);
    await freeNewcomer(tx, ctx, open);
  }
  await endPause(permit, tx, poolId, today);
  await endGroup(permit, tx, ctx, poolId, 'not-refilled');
}
