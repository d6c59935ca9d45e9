import { civilOf, dayOf, daysInMonth, weekdayOf, weekNumber, weekOf, type CalendarDay } from './calendar-day.ts';
import { holidayOn, type LocalCalendar } from './holidays.ts';
import type { OpeningRule } from './opening-rule.ts';

/** Whether a rule's recurrence has a day: its beginning and end count, holidays, closures and validity do not. */
export function recursOn(rule: OpeningRule, day: CalendarDay): boolean {
  if (rule.start !== undefined && day < rule.start) return false;
  if (rule.until !== undefined && day > rule.until) return false;
  if (rule.frequency === 'once') return day === rule.start;
  return isItsTurn(rule, day) && hasWeekday(rule, day) && isNumbered(rule, day);
}

/** Whether it opens on a day: its recurrence has it, it is valid, and neither a holiday nor a closure is in the way. */
export function opensOn(rule: OpeningRule, day: CalendarDay, calendar: LocalCalendar): boolean {
  if (rule.validFrom !== undefined && day < rule.validFrom) return false;
  if (rule.validTo !== undefined && day > rule.validTo) return false;
  if (!recursOn(rule, day)) return false;
  if (rule.closures.some(({ from, to }) => day >= from && day <= to)) return false;
  return !rule.closedOnHolidays || holidayOn(day, calendar) === undefined;
}

/** The week or month is one of each second, third … since the start. */
function isItsTurn({ every, start, frequency, weekStart }: OpeningRule, day: CalendarDay): boolean {
  if (every === 1 || start === undefined) return every === 1;
  if (frequency === 'weekly') return ((weekOf(day, weekStart) - weekOf(start, weekStart)) / 7) % every === 0;
  const [then, now] = [civilOf(start), civilOf(day)];
  return ((now.year - then.year) * 12 + now.month - then.month) % every === 0;
}

function hasWeekday({ days, frequency }: OpeningRule, day: CalendarDay): boolean {
  if (days.length === 0) return true;
  const weekday = weekdayOf(day);
  if (frequency === 'weekly') return days.some((one) => one.weekday === weekday);
  const civil = civilOf(day);
  const nth = Math.ceil(civil.date / 7);
  const nthFromEnd = -Math.ceil((daysInMonth(civil) - civil.date + 1) / 7);
  return days.some(
    (one) => one.weekday === weekday && (one.nth === undefined || one.nth === nth || one.nth === nthFromEnd),
  );
}

function isNumbered({ monthDays, weeks, yearDays, weekStart }: OpeningRule, day: CalendarDay): boolean {
  if (monthDays.length + weeks.length + yearDays.length === 0) return true;
  const civil = civilOf(day);
  const yearStart = dayOf(civil.year, 1, 1);
  const week = weekNumber(day, weekStart);
  return (
    isAmong(monthDays, civil.date, daysInMonth(civil)) &&
    isAmong(weeks, week.number, week.of) &&
    isAmong(yearDays, day - yearStart + 1, dayOf(civil.year + 1, 1, 1) - yearStart)
  );
}

/** Numbers from the end are negative; none means any. */
function isAmong(numbers: readonly number[], number: number, last: number): boolean {
  return numbers.length === 0 || numbers.includes(number) || numbers.includes(number - last - 1);
}
