import type { OpeningRule } from './opening-rule.ts';
import { clockOf } from './rome-time.ts';
import { isEveryWeek } from './is-every-week.ts';

const shortDays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Hours of every week in the notation of schema.org, `Mo,We 09:00-12:30`; what comes otherwise it cannot say. */
export function writeOpeningHours(rules: readonly OpeningRule[]): string[] {
  return rules.filter(isEveryWeek).map(({ days, opens, closes }) => {
    const weekdays = [...new Set(days.map(({ weekday }) => weekday))].sort((a, b) => a - b);
    return `${weekdays.map((day) => shortDays[day] ?? '').join(',')} ${clockOf(opens)}-${clockOf(closes)}`;
  });
}
