import { minutesPerDay, writeDay, type CalendarDay } from '../../../../domain/schedule/calendar-day.ts';
import { hoursAhead, type Span } from '../../../../domain/schedule/hours-ahead.ts';
import type { LocalCalendar } from '../../../../domain/schedule/holidays.ts';
import type { OpeningRule } from '../../../../domain/schedule/opening-rule.ts';
import { clockOf } from '../../../../domain/schedule/rome-time.ts';

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Holidays and what has no week of its own are told day by day for a year, as calendars are written. */
const daysTold = 366;

export interface LinkedHours {
  /** By weekday. */
  readonly usual: readonly object[];
  /** By date, in place of the usual ones; without `opens` it is closed, as schema.org says. */
  readonly special: readonly object[];
}

/** Hours as schema.org says them, from a day on: what is closed on holidays is closed there too. */
export function linkedHours(rules: readonly OpeningRule[], calendar: LocalCalendar, today: CalendarDay): LinkedHours {
  const { weeks, exceptions } = hoursAhead(rules, calendar, today, today + daysTold);
  return {
    usual: weeks.map(({ weekdays, span, first, last }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: weekdays.map((weekday) => weekdayNames[weekday]),
      ...timesOf(span),
      ...(first !== undefined && { validFrom: writeDay(first) }),
      ...(last !== undefined && { validThrough: writeDay(last) }),
    })),
    special: exceptions.flatMap(({ first, last, spans }) => {
      const days = {
        '@type': 'OpeningHoursSpecification',
        validFrom: writeDay(first),
        validThrough: writeDay(last),
      };
      return spans.length === 0 ? [days] : spans.map((span) => ({ ...days, ...timesOf(span) }));
    }),
  };
}

/** The midnight that ends a day is written 00:00; the whole day, for which that would be nothing, until its last minute. */
function timesOf({ from, to }: Span): { readonly opens: string; readonly closes: string } {
  if (to < minutesPerDay) return { opens: clockOf(from), closes: clockOf(to) };
  return { opens: clockOf(from), closes: from === 0 ? '23:59' : '00:00' };
}
