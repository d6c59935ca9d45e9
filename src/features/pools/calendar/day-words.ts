import { msPerDay, weekdayOf, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { clockOf, localTime } from '../../../domain/schedule/rome-time.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { GroupSession } from './model.ts';
import type { OwnSession } from './read-calendar.ts';

/** "martedì 1 dicembre 2026" */
export function dayInWords(language: Language, day: CalendarDay): string {
  const f = formats(language);
  return `${f.weekday(weekdayOf(day))} ${f.date(noonOf(day))}`;
}

/** "1 dicembre 2026" */
export function dateInWords(language: Language, day: CalendarDay): string {
  return formats(language).date(noonOf(day));
}

/** "dicembre 2026", of the month that a day lies in. */
export function monthInWords(language: Language, day: CalendarDay): string {
  return messages(language).poolCalendar.month(dateInWords(language, day));
}

/** "16:00–18:00" */
export function hoursInWords({ opens, closes }: Pick<GroupSession, 'opens' | 'closes'>): string {
  return `${clockOf(localTime(opens).minutes)}–${clockOf(localTime(closes).minutes)}`;
}

/** Whether the group meets, or why not. */
export function outcomeInWords(language: Language, session: Pick<GroupSession, 'outcome' | 'closure'>): string {
  const all = messages(language);
  const t = all.poolCalendar;
  switch (session.outcome) {
    case 'meets':
      return t.meets;
    case 'closed':
      return t.closed(t.closureReasons[session.closure ?? 'pause']);
    case 'stopped':
      return t.stopped;
    case 'waits':
      return t.waits;
    default:
      return t.holiday(all.opening.holidays[session.outcome]);
  }
}

/** How a past session was, for the family that looks. */
export function pastInWords(language: Language, session: OwnSession): string {
  const t = messages(language).poolCalendar;
  if (session.register === 'not-held') return t.notHeld;
  if (session.register === 'held') {
    if (session.mark === undefined) return t.held;
    if (session.mark === 'absent') return session.absenceSaid ? t.wasAbsentSaid : t.wasAbsent;
    return t.wasPresent;
  }
  return session.outcome === 'meets' ? t.notRegistered : outcomeInWords(language, session);
}

function noonOf(day: CalendarDay): Date {
  return new Date(day * msPerDay + msPerDay / 2);
}
