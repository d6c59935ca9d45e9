import { weekdayOf, writeDay, type CalendarDay } from '../schedule/calendar-day.ts';
import type { LocalDate } from './conditional-yes.ts';

/** Days that a provider has, from the last signature, to call the families and to come for the first time. */
export const daysToPrepare = 7;

/**
 * The first day on which a group that all say yes to `today` is sure to meet: one of its days, a week after offers, choice and
 * signatures have taken all the days that they may take, `toAgree`.
 */
export function firstMeeting(today: CalendarDay, days: readonly number[], toAgree: number): LocalDate {
  if (days.length === 0) throw new RangeError('a group meets on one day at least');
  let day = today + toAgree + daysToPrepare;
  while (!days.includes(weekdayOf(day))) day += 1;
  return writeDay(day);
}
