import { weekdayOf, writeDay, type CalendarDay } from '../schedule/calendar-day.ts';
import type { LocalDate } from './conditional-yes.ts';

/** Days that a provider has, from everybody's yes, to call the families and to come for the first time. */
export const daysToPrepare = 7;

/** The first day on which a group that is agreed on `today` can meet: one of its days, a week later at the earliest. */
export function firstMeeting(today: CalendarDay, days: readonly number[]): LocalDate {
  if (days.length === 0) throw new RangeError('a group meets on one day at least');
  let day = today + daysToPrepare;
  while (!days.includes(weekdayOf(day))) day += 1;
  return writeDay(day);
}
