import type { OpeningRule } from './opening-rule.ts';

/** Every week without end, as long as its validity goes. */
export function isEveryWeek({ frequency, every, weeks, monthDays, yearDays, until }: OpeningRule): boolean {
  const bounded = weeks.length + monthDays.length + yearDays.length > 0 || until !== undefined;
  return frequency === 'weekly' && every === 1 && !bounded;
}
