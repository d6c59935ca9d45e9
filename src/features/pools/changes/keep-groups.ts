import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { lockPool } from '../answer/answer-store.ts';
import { readGroupDays } from '../calendar/calendar-store.ts';
import { finishGroup } from '../closing/finish-group.ts';
import { readPool } from '../pool-record-store.ts';
import { lockPooling } from '../run/run-store.ts';
import { mayChangeGroup, mayFinish, type RunningPermit } from '../running-policy.ts';
import { endStop } from '../stop/stop-store.ts';
import { tellStaffSought, tellStaffWaits } from '../tell/tell-staff.ts';
import { poolsDue } from './change-store.ts';
import { dropChange } from './drop-change.ts';
import { endPause } from './group-store.ts';
import { endGroup } from './move-group.ts';
import { seekNewcomer } from './seek-newcomer.ts';
import { seekSubstitute } from './seek-substitute.ts';
import { settleChange } from './settle-change.ts';
import { groupsToSeekFor } from './sought-store.ts';

/** Moves every group that time alone moves, each in its own transaction; says how many it looked at. Twice is as once. */
export async function keepGroups(ctx: Ctx): Promise<number> {
  const permit = ctx.actor.kind === 'system' ? mayChangeGroup(ctx.actor) : undefined;
  const finish = mayFinish(ctx.actor);
  if (permit === undefined || finish === undefined) return 0;
  const today = todayAt(ctx.now);
  const due = await read(ctx, (tx) => poolsDue(tx, ctx.now, today));
  for (const poolId of due) {
    await transact(ctx, async (tx) => {
      await lockPooling(tx);
      await lockPool(tx, poolId);
      await settleChange(permit, tx, ctx, poolId);
      await giveUpWaiting(permit, tx, ctx, poolId, today);
      await giveUpStanding(permit, tx, ctx, poolId, today);
      await finishGroup(finish, tx, ctx, poolId, today);
    });
  }
  await seekForGroups(permit, ctx);
  return due.length;
}

/** Looks for somebody for groups that miss one. Who would come to two groups is asked by one: each sees whom the last one asked. */
async function seekForGroups(permit: RunningPermit<'change'>, ctx: Ctx): Promise<void> {
  for (const poolId of await read(ctx, (tx) => groupsToSeekFor(tx, ctx.now))) {
    await transact(ctx, async (tx) => {
      await lockPooling(tx);
      await lockPool(tx, poolId);
      const sought = await seekSubstitute(permit, tx, ctx, poolId);
      if (sought !== undefined) await tellStaffSought(tx, ctx, sought);
      const joins = await seekNewcomer(permit, tx, ctx, poolId);
      if (joins !== undefined) await tellStaffWaits(tx, ctx, joins);
    });
  }
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
  await dropChange(permit, tx, ctx, poolId, 'lapsed');
  await endPause(permit, tx, poolId, today);
  await endGroup(permit, tx, ctx, poolId, 'not-refilled');
}

/** So is one that stood still as long as was said: its provider is not accredited again, and nobody came instead. */
async function giveUpStanding(
  permit: RunningPermit<'change'>,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  today: CalendarDay,
): Promise<void> {
  const pool = await readPool(tx, poolId);
  if (pool?.status !== 'running' || pool.stopUntil === null || pool.stopUntil >= today) return;
  await dropChange(permit, tx, ctx, poolId, 'lapsed');
  await endStop(permit, tx, poolId, ctx.now);
  await endGroup(permit, tx, ctx, poolId, 'not-resumed');
}
