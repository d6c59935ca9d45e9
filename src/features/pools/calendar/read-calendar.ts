import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import type { PoolRecord } from '../pool-record.ts';
import { ownSlotsOn } from '../statements/period.ts';
import { readPeriods } from '../statements/period-store.ts';
import { readGroupDays } from './calendar-store.ts';
import { groupSessions } from './group-sessions.ts';
import { hasCalendarLink } from './link-store.ts';
import type { GroupDays, GroupSession } from './model.ts';

/** Days back and ahead that a calendar shows: two months, and a school term. */
const daysBack = 60;
const daysAhead = 120;
const msPerSlot = 1_800_000;

/** A session as one family sees it: how it was, and whether it said that it would not come. Nothing of the others. */
export interface OwnSession extends GroupSession {
  readonly register: 'held' | 'not-held' | undefined;
  readonly mark: 'present' | 'absent' | undefined;
  readonly absenceSaid: boolean;
}

export interface OwnCalendar {
  readonly upcoming: readonly OwnSession[];
  readonly past: readonly OwnSession[];
  /** A calendar program may ask for it by an address of its own. */
  readonly hasLink: boolean;
}

export function localCalendarOf({ municipality }: Pick<Ctx, 'municipality'>): { readonly patronDay?: string } {
  return municipality.patron === null ? {} : { patronDay: municipality.patron.day };
}

/** The calendar of a family's group. */
export function readOwnCalendar(ctx: Ctx, pool: PoolRecord, requestId: string): Promise<OwnCalendar> {
  return read(ctx, async (tx) => {
    const sessions = await ownSessions(tx, ctx, pool, requestId);
    const now = ctx.now.getTime();
    return {
      upcoming: sessions.filter(({ closes }) => closes > now),
      past: sessions.filter(({ closes }) => closes <= now).reverse(),
      hasLink: await hasCalendarLink(tx, requestId),
    };
  });
}

/** In order of days, those that the family takes part in, for as long as it does. */
export async function ownSessions(tx: Tx, ctx: Ctx, pool: PoolRecord, requestId: string): Promise<OwnSession[]> {
  const today = todayAt(ctx.now);
  const days = await readGroupDays(tx, pool.id, today - daysBack);
  const periods = await readPeriods(tx, pool.id);
  const sessions = groupSessions(pool, days, localCalendarOf(ctx), today - daysBack, today + daysAhead);
  return sessions.flatMap((session) => {
    const slots = ownSlotsOn(periods, session.day, pool.slots, requestId) ?? pool.slots;
    if (slots === 0) return [];
    const closes = session.closes - (pool.slots - slots) * msPerSlot;
    return [{ ...session, closes, ...ownFacts(days, session.day, requestId) }];
  });
}

function ownFacts(days: GroupDays, day: CalendarDay, requestId: string): Omit<OwnSession, keyof GroupSession> {
  const isOwn = (entry: { readonly day: CalendarDay; readonly requestId: string }) =>
    entry.day === day && entry.requestId === requestId;
  return {
    register: days.meetings.find((meeting) => meeting.day === day)?.outcome,
    mark: days.attendance.find(isOwn)?.mark,
    absenceSaid: days.absences.some(isOwn),
  };
}
