import { dayOf, minutesPerDay, msPerDay, weekdayOf, type CalendarDay } from './calendar-day.ts';

/** Milliseconds since 1970, UTC. */
export type Instant = number;

/** What clocks in Italy show: a day and the minutes since its midnight. */
export interface LocalTime {
  readonly day: CalendarDay;
  readonly minutes: number;
}

const msPerMinute = 60_000;
const winter = 60 * msPerMinute;
const summer = 120 * msPerMinute;

/**
 * Summer time runs from the last Sunday of March to that of October, 01:00 UTC (directive 2000/84/EC; so in Italy since
 * 1996). Reckoned here rather than asked of a time zone library: a hundred thousand services are opened and closed each
 * night, and a test compares every hour of fifty years with the time zone database.
 */
function isSummer(at: Instant): boolean {
  const year = new Date(at).getUTCFullYear();
  return at >= changeIn(year, 3) && at < changeIn(year, 10);
}

function changeIn(year: number, month: 3 | 10): Instant {
  const last = dayOf(year, month, 31);
  return (last - ((weekdayOf(last) + 1) % 7)) * msPerDay + 60 * msPerMinute;
}

/** The days between two, both included, on which the clocks change. */
export function clockChangesBetween(from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = from; day <= to; day += 1) if (instantOf(day + 1, 0) - instantOf(day, 0) !== msPerDay) days.push(day);
  return days;
}

/** What clocks show at an instant. */
export function localTime(at: Instant): LocalTime {
  const shown = at + (isSummer(at) ? summer : winter);
  const day = Math.floor(shown / msPerDay);
  return { day, minutes: Math.floor((shown - day * msPerDay) / msPerMinute) };
}

/**
 * When clocks show a time; minutes may run over into the days that follow. An hour that is skipped in spring counts from
 * before the change, one that comes twice in autumn is the first (RFC 5545, 3.3.5).
 */
export function instantOf(day: CalendarDay, minutes: number): Instant {
  const shown = day * msPerDay + minutes * msPerMinute;
  const asSummer = shown - summer;
  if (isSummer(asSummer)) return asSummer;
  return shown - winter;
}

/** Minutes of a clock to `18:05`; of the next day where they run over. */
export function clockOf(minutes: number): string {
  const within = minutes % minutesPerDay;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}
