import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { markOfAbsence } from '../../../domain/statements/charge-held.ts';
import { readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayReadMembers } from '../policy.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPool } from '../pool-record-store.ts';
import { periodOn } from '../statements/period.ts';
import { readPeriods } from '../statements/period-store.ts';
import { readGroupDays } from './calendar-store.ts';
import { groupSessions } from './group-sessions.ts';
import { localCalendarOf } from './read-calendar.ts';

/** Days ahead for which a family may say by phone that it will not come: five weeks are ten sessions of two a week. */
const daysAhead = 35;

/** An absence that was said of a session that has not begun. */
export interface AnnouncedAbsence {
  readonly requestId: string;
  readonly code: string;
  readonly day: CalendarDay;
  readonly saidAt: Date;
  /** Whether by the group's rule the session costs the family nothing. */
  readonly isFree: boolean;
}

/** What the desk needs to write down that a family will not come. Families are told by the codes of their requests. */
export interface Announced {
  readonly pool: PoolRecord;
  readonly families: readonly { readonly requestId: string; readonly code: string }[];
  /** Days of the sessions that come, as the calendar has them today. */
  readonly days: readonly CalendarDay[];
  readonly absences: readonly AnnouncedAbsence[];
}

/** Undefined for who is not of the desk, and for a group that does not run. */
export async function readAnnounced(ctx: Ctx, poolId: string): Promise<Announced | undefined> {
  if (!mayReadMembers(ctx.actor)) return undefined;
  return readRecord(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    if (pool?.status !== 'running') return undefined;
    const today = todayAt(ctx.now);
    const said = await readGroupDays(tx, poolId, today);
    const periods = await readPeriods(tx, poolId);
    await recordAudit(tx, ctx, 'pool-read', 'pool', poolId);
    const sessions = groupSessions(pool, said, localCalendarOf(ctx), today, today + daysAhead);
    const coming = sessions.filter(({ outcome, opens }) => outcome === 'meets' && opens > ctx.now.getTime());
    const families = pool.members.filter(({ live }) => live);
    return {
      pool,
      families,
      days: coming.map(({ day }) => day),
      absences: said.absences.flatMap(({ day, requestId, saidAt }): AnnouncedAbsence[] => {
        const [session, family] = [
          coming.find((each) => each.day === day),
          families.find((each) => each.requestId === requestId),
        ];
        const period = periodOn(periods, day);
        if (session === undefined || family === undefined || period === undefined) return [];
        const isFree = markOfAbsence(period.absence, saidAt, session.opens) === 'excused';
        return [{ requestId, code: family.code, day, saidAt: new Date(saidAt), isFree }];
      }),
    };
  });
}
