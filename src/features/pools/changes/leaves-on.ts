import { todayAt } from '../../../domain/schedule/today.ts';
import { read, type Ctx } from '../../context.ts';
import { agreedLast } from '../statements/period.ts';
import { readPeriods } from '../statements/period-store.ts';
import { openChangeOf } from './change-store.ts';

export interface LeavingFacts {
  /** The first day without the group, by the notice that was agreed, or with those who leave already. */
  readonly leavesOn: number;
  readonly changing: boolean;
}

/** From when a family would be out, should it say so now. */
export function leavingFacts(ctx: Ctx, poolId: string): Promise<LeavingFacts> {
  return read(ctx, async (tx) => {
    const today = todayAt(ctx.now);
    const periods = await readPeriods(tx, poolId);
    const noticeDays = agreedLast(periods)?.noticeDays ?? 0;
    const open = await openChangeOf(tx, poolId);
    const leavesOn = open?.kind === 'leave' ? open.startsOn : today + Math.max(1, noticeDays);
    return { leavesOn, changing: open !== undefined };
  });
}
