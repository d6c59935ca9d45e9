import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { readGroupDays } from '../calendar/calendar-store.ts';
import { groupSessions } from '../calendar/group-sessions.ts';
import { localCalendarOf } from '../calendar/read-calendar.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPoolsInStatus } from '../pool-record-store.ts';
import { familiesOn } from '../statements/period.ts';
import { readPeriods } from '../statements/period-store.ts';

export interface UnwrittenSession {
  readonly poolId: string;
  readonly day: CalendarDay;
  readonly families: readonly string[];
}

const daysBack = 60;

/** Sessions that have been and are in no register, of all groups that run: for the system's own work. */
export async function unwrittenSessions(ctx: Ctx): Promise<UnwrittenSession[]> {
  if (ctx.actor.kind !== 'system') return [];
  const today = todayAt(ctx.now);
  return read(ctx, async (tx) => {
    const found: UnwrittenSession[] = [];
    for (const pool of await everyRunningPool(tx)) {
      const days = await readGroupDays(tx, pool.id, today - daysBack);
      const periods = await readPeriods(tx, pool.id);
      for (const { day, outcome } of groupSessions(pool, days, localCalendarOf(ctx), today - daysBack, today - 1)) {
        const written = days.meetings.some((meeting) => meeting.day === day);
        if (outcome === 'meets' && !written) found.push({ poolId: pool.id, day, families: familiesOn(periods, day) });
      }
    }
    return found;
  });
}

async function everyRunningPool(tx: Tx): Promise<PoolRecord[]> {
  const pools: PoolRecord[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const found = await readPoolsInStatus(tx, ['running'], page);
    pools.push(...found.pools);
    ({ pages } = found);
  }
  return pools;
}
