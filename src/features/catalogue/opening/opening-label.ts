import { civilOf, weekdayOf, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { OpeningStatus } from '../../../domain/schedule/opening-status.ts';
import { instantOf, localTime, type Instant } from '../../../domain/schedule/rome-time.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { Moment } from '../../../i18n/it/opening.ts';
import type { TagTone } from '../../../ui/index.ts';

export interface OpeningLabel {
  readonly text: string;
  readonly tone: TagTone;
}

/** Whether it is open, and what happens next, as people say it. */
export function openingLabelOf(language: Language, status: OpeningStatus, now: Date): OpeningLabel {
  const t = messages(language).opening;
  switch (status.kind) {
    case 'open':
      return { text: t.openUntil(momentOf(language, status.closes, now)), tone: 'good' };
    case 'always-open':
      return { text: t.alwaysOpen, tone: 'good' };
    case 'closed':
      return { text: t.closedUntil(momentOf(language, status.opens, now)), tone: 'neutral' };
    case 'closed-for-long':
      return { text: t.closedForLong, tone: 'neutral' };
    case 'closed-for-now':
      return { text: t.closedForNow, tone: 'care' };
    case 'not-said':
      return { text: t.notSaid, tone: 'neutral' };
  }
}

function momentOf(language: Language, at: Instant, now: Date): Moment {
  const { day, minutes } = localTime(at);
  const today = localTime(now.getTime()).day;
  // Midnight ends a day: what closes then closes tonight, not tomorrow.
  const ahead = minutes === 0 && at > now.getTime() ? day - 1 - today : day - today;
  const clock = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
  if (ahead <= 0) return { when: 'today', day: '', ...clock };
  if (ahead === 1) return { when: 'tomorrow', day: '', ...clock };
  const named = ahead < 7 ? formats(language).weekday(weekdayOf(today + ahead)) : dateOf(language, today + ahead);
  return { when: ahead < 7 ? 'this-week' : 'later', day: named, ...clock };
}

/** A day of the calendar in words, `8 dicembre 2026`. */
export function dateOf(language: Language, day: CalendarDay): string {
  return formats(language).date(new Date(instantOf(day, 12 * 60)));
}

/** `8 dicembre`, where the year goes without saying. */
export function dayAndMonth(language: Language, day: CalendarDay): string {
  return dateOf(language, day).replace(new RegExp(` ${civilOf(day).year}$`), '');
}
