import { opensOn, recursOn } from './falls-on.ts';
import type { CalendarDay } from './calendar-day.ts';
import { holidayOn, type Holiday, type LocalCalendar } from './holidays.ts';
import type { Closure, OpeningRule } from './opening-rule.ts';
import { instantOf, type Instant } from './rome-time.ts';

/** When a group meets, week after week, from its first day to its last. */
export interface WeeklySessions {
  /** Monday is 0. */
  readonly days: readonly number[];
  /** Half hours after midnight, and how many of them. */
  readonly fromSlot: number;
  readonly slots: number;
  readonly start: CalendarDay;
  readonly end?: CalendarDay | undefined;
  readonly closures: readonly Closure[];
}

/** One session of the calendar: it takes place, or why it does not. */
export interface Session {
  readonly day: CalendarDay;
  readonly opens: Instant;
  readonly closes: Instant;
  readonly outcome: 'meets' | 'closed' | Holiday;
}

const minutesOfSlot = 30;

/**
 * The sessions from a day to another, both included, with those that a holiday or a closure takes away. Whether a day is
 * one of theirs is asked of the evaluator of opening hours, so that calendars, exports and groups never disagree.
 */
export function sessionsBetween(
  weekly: WeeklySessions,
  calendar: LocalCalendar,
  from: CalendarDay,
  to: CalendarDay,
): Session[] {
  const rule = ruleOf(weekly);
  const sessions: Session[] = [];
  for (let day = Math.max(from, weekly.start); day <= Math.min(to, weekly.end ?? to); day += 1) {
    if (!recursOn(rule, day)) continue;
    sessions.push({
      day,
      opens: instantOf(day, rule.opens),
      closes: instantOf(day, rule.closes),
      outcome: opensOn(rule, day, calendar) ? 'meets' : (holidayOn(day, calendar) ?? 'closed'),
    });
  }
  return sessions;
}

function ruleOf({ days, fromSlot, slots, start, end, closures }: WeeklySessions): OpeningRule {
  return {
    frequency: 'weekly',
    every: 1,
    days: days.map((weekday) => ({ weekday })),
    monthDays: [],
    weeks: [],
    yearDays: [],
    weekStart: 0,
    start,
    ...(end !== undefined && { until: end }),
    opens: fromSlot * minutesOfSlot,
    closes: (fromSlot + slots) * minutesOfSlot,
    closedOnHolidays: true,
    closures,
  };
}
