import { weekdayOf, msPerDay } from '../../../domain/schedule/calendar-day.ts';
import { clockOf } from '../../../domain/schedule/rome-time.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { Meeting } from './model.ts';

/** "mercoledì 3 marzo 2027, 10:00–12:30", or that the hour is not known. */
export function whenInWords(
  language: Language,
  meeting: Pick<Meeting, 'day' | 'fromMinutes' | 'toMinutes' | 'source'>,
): string {
  const { day, fromMinutes, toMinutes } = meeting;
  const t = messages(language).meetings;
  const date = dayInWords(language, day);
  if (fromMinutes === null) return t.hourUnknown(date);
  return toMinutes === null
    ? t.from(date, clockOf(fromMinutes))
    : t.fromTo(date, clockOf(fromMinutes), clockOf(toMinutes));
}

/** "mercoledì 3 marzo 2027" */
export function dayInWords(language: Language, day: number): string {
  const f = formats(language);
  return `${f.weekday(weekdayOf(day))} ${dateInWords(language, day)}`;
}

/** "3 marzo 2027" */
export function dateInWords(language: Language, day: number): string {
  return formats(language).date(new Date(day * msPerDay + msPerDay / 2));
}
