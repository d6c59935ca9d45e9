import type { Rhythm } from '../schedule/check-week.ts';
import { euroCents, type EuroCents } from './euro-cents.ts';
import { monthlyCents } from './typical-month.ts';

/** What an hourly price comes to in a typical month, to the nearest cent. */
export function perMonth(perHour: EuroCents, { days, slots }: Rhythm): EuroCents {
  return euroCents(monthlyCents(perHour, days * slots));
}

/** The hourly price behind a monthly one, to the nearest cent; undefined when there are no hours to divide by. */
export function perHour(monthly: EuroCents, rhythm: Rhythm): EuroCents | undefined {
  const monthOfOneCent = monthlyCents(1_000_000, rhythm.days * rhythm.slots) / 1_000_000;
  return monthOfOneCent > 0 ? euroCents(Math.round(monthly / monthOfOneCent)) : undefined;
}
