import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Session } from '../../../domain/schedule/sessions.ts';

export const closureReasons = ['pause', 'operator', 'place', 'families'] as const;
export type ClosureReason = (typeof closureReasons)[number];

/** Days on which a group does not meet, both included. */
export interface GroupClosure {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly reason: ClosureReason;
}

/** A group that waits: for somebody to join, or for its families to say yes to a new price. */
export interface GroupPause {
  readonly from: CalendarDay;
  readonly reason: 'refill' | 'confirm';
  readonly until: CalendarDay;
  /** The first day after it. */
  readonly ended: CalendarDay | null;
}

/** Milliseconds since 1970: its provider's accreditation did not hold. */
export interface GroupStop {
  readonly since: number;
  readonly ended: number | null;
}

/** Everything said about a group's days: what the calendar, the register and the statements are made from. */
export interface GroupDays {
  /** The first day on which it may meet; null before it started. */
  readonly start: CalendarDay | null;
  readonly closures: readonly GroupClosure[];
  readonly pauses: readonly GroupPause[];
  readonly stops: readonly GroupStop[];
  readonly meetings: readonly { readonly day: CalendarDay; readonly outcome: 'held' | 'not-held' }[];
  readonly attendance: readonly {
    readonly day: CalendarDay;
    readonly requestId: string;
    readonly mark: 'present' | 'absent';
  }[];
  readonly absences: readonly { readonly day: CalendarDay; readonly requestId: string; readonly saidAt: number }[];
}

/** A session of a group, and whether it takes place: or the holiday, the closure, the stop or the wait that it falls into. */
export interface GroupSession extends Omit<Session, 'outcome'> {
  readonly outcome: Session['outcome'] | 'stopped' | 'waits';
  readonly closure: ClosureReason | undefined;
}
