import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { instantOf } from '../../../domain/schedule/rome-time.ts';
import { markOfAbsence, type HeldSession, type SessionMark } from '../../../domain/statements/charge-held.ts';
import type { GroupDays } from '../calendar/model.ts';
import type { PoolHours } from '../model.ts';
import { periodOn, type Period } from './period.ts';

const minutesOfSlot = 30;

/** The sessions that the register says were held between two days, both included, each with the terms of its own day. */
export function heldSessions(
  { slots, fromSlot }: PoolHours,
  periods: readonly Period[],
  days: Pick<GroupDays, 'meetings' | 'attendance' | 'absences'>,
  from: CalendarDay,
  to: CalendarDay,
): HeldSession[] {
  return days.meetings.flatMap(({ day, outcome }) => {
    const period = periodOn(periods, day);
    if (outcome !== 'held' || day < from || day > to || period === undefined) return [];
    const opens = instantOf(day, fromSlot * minutesOfSlot);
    const marks = period.terms.members.map(({ member }): [string, SessionMark] => {
      const isOwn = (entry: { readonly day: CalendarDay; readonly requestId: string }) =>
        entry.day === day && entry.requestId === member;
      const present = days.attendance.find(isOwn)?.mark === 'present';
      return [member, present ? 'present' : markOfAbsence(period.absence, days.absences.find(isOwn)?.saidAt, opens)];
    });
    return [{ day, slots, terms: period.terms, marks: new Map(marks) }];
  });
}
