import { minutesPerDay } from './calendar-day.ts';
import type { OpeningRule } from './opening-rule.ts';
import { daysPerWeek, mergeWindows, slotsPerDay, type WeeklyWindow } from './weekly-window.ts';

const minutesPerSlot = minutesPerDay / slotsPerDay;

/**
 * The half hours in which something is open every week, for the side that pools: what comes each second week or by the
 * month promises nothing to a weekly session. Half hours that are open only in part are left out, the night is cut at
 * midnight. Holidays and closures do not belong to a typical week.
 */
export function typicalWeekOf(rules: readonly OpeningRule[]): WeeklyWindow[] {
  const spans = rules
    .filter(isEveryWeek)
    .flatMap(({ days, opens, closes }) => days.flatMap(({ weekday }) => spansOf(weekday, opens, closes)));
  // Two openings that meet at a quarter past are one: joined before they are cut to half hours.
  return mergeWindows(spans).flatMap(({ day, from, to }) => {
    const window = { day, from: Math.ceil(from / minutesPerSlot), to: Math.floor(to / minutesPerSlot) };
    return window.from < window.to ? [window] : [];
  });
}

/** Every week without end, as long as its validity goes. */
export function isEveryWeek({ frequency, every, weeks, monthDays, yearDays, until }: OpeningRule): boolean {
  const bounded = weeks.length + monthDays.length + yearDays.length > 0 || until !== undefined;
  return frequency === 'weekly' && every === 1 && !bounded;
}

/** In minutes, cut at midnight. */
function spansOf(day: number, opens: number, closes: number): WeeklyWindow[] {
  if (closes <= minutesPerDay) return [{ day, from: opens, to: closes }];
  return [
    { day, from: opens, to: minutesPerDay },
    { day: (day + 1) % daysPerWeek, from: 0, to: closes - minutesPerDay },
  ];
}
