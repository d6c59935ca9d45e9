import { msPerDay } from './calendar-day.ts';
import type { LocalCalendar } from './holidays.ts';
import type { OpeningRule } from './opening-rule.ts';
import { openingsBetween } from './openings.ts';
import { localTime, type Instant } from './rome-time.ts';

/** Whether something is open at an instant, and what happens next. */
export type OpeningStatus =
  | { readonly kind: 'open'; readonly closes: Instant }
  /** Open for as long as anybody asks: a fortnight at least. */
  | { readonly kind: 'always-open' }
  | { readonly kind: 'closed'; readonly opens: Instant }
  /** It has hours, and none of them in the year to come. */
  | { readonly kind: 'closed-for-long' }
  /** Whoever gives it has closed it for a time: no hours of it hold. */
  | { readonly kind: 'closed-for-now' }
  /** It says no hours that could be relied on, or those that it said are no longer valid. */
  | { readonly kind: 'not-said' };

const near = 14 * msPerDay;
const far = 400 * msPerDay;

export function openingStatus(rules: readonly OpeningRule[], calendar: LocalCalendar, at: Instant): OpeningStatus {
  const said = rules.filter(({ validTo }) => validTo === undefined || validTo >= localTime(at).day - 1);
  if (said.length === 0) return { kind: 'not-said' };
  const next = openingsBetween(rules, calendar, at, at + near)[0] ?? openingsBetween(rules, calendar, at, at + far)[0];
  if (next === undefined) return { kind: 'closed-for-long' };
  if (next.opens > at) return { kind: 'closed', opens: next.opens };
  return next.closes >= at + near ? { kind: 'always-open' } : { kind: 'open', closes: next.closes };
}

export function isOpenAt(rules: readonly OpeningRule[], calendar: LocalCalendar, at: Instant): boolean {
  return openingsBetween(rules, calendar, at, at + 1).length > 0;
}
