import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { LocalCalendar } from '../../../domain/schedule/holidays.ts';
import { sessionsBetween, type Session } from '../../../domain/schedule/sessions.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { PoolHours } from '../model.ts';
import type { GroupDays, GroupSession } from './model.ts';

export interface CalendarGroup extends PoolHours {
  readonly endedAt: Date | null;
  /** Its last day, where one was said. */
  readonly endsOn: CalendarDay | null;
}

/** The sessions of a group from a day to another: from its first day to its last. */
export function groupSessions(
  group: CalendarGroup,
  days: Pick<GroupDays, 'start' | 'closures' | 'pauses' | 'stops'>,
  calendar: LocalCalendar,
  from: CalendarDay,
  to: CalendarDay,
): GroupSession[] {
  if (days.start === null) return [];
  const ends = [group.endsOn ?? [], group.endedAt === null ? [] : todayAt(group.endedAt)].flat();
  const weekly = {
    days: group.days,
    fromSlot: group.fromSlot,
    slots: group.slots,
    start: days.start,
    end: ends.length === 0 ? undefined : Math.min(...ends),
    closures: days.closures,
  };
  return sessionsBetween(weekly, calendar, from, to).map((session) => {
    const closure = days.closures.find(({ from: first, to: last }) => first <= session.day && session.day <= last);
    return { ...session, outcome: outcomeOf(session, days), closure: closure?.reason };
  });
}

function outcomeOf(session: Session, { pauses, stops }: Pick<GroupDays, 'pauses' | 'stops'>): GroupSession['outcome'] {
  if (session.outcome !== 'meets') return session.outcome;
  if (stops.some(({ since, ended }) => since <= session.opens && (ended === null || session.opens < ended)))
    return 'stopped';
  const waits = pauses.some(({ from, ended }) => from <= session.day && (ended === null || session.day < ended));
  return waits ? 'waits' : 'meets';
}
