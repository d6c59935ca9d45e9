import { readDay } from '../../../domain/schedule/calendar-day.ts';
import type { Agreement } from './model.ts';

/** How long before its end an agreement is said to expire soon. */
export const soonDays = 60;

export type Expiry = 'open' | 'soon' | 'expired' | 'ended';

/** How near its end an agreement is on a day; one without an end never expires, one that was ended is over. */
export function expiryOf({ ends, checks }: Pick<Agreement, 'ends' | 'checks'>, today: string): Expiry {
  if (checks[0]?.outcome === 'ended') return 'ended';
  if (ends === null) return 'open';
  if (ends < today) return 'expired';
  const left = (readDay(ends) ?? 0) - (readDay(today) ?? 0);
  return left <= soonDays ? 'soon' : 'open';
}
