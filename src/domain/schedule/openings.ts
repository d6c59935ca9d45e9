import { minutesPerDay } from './calendar-day.ts';
import { opensOn } from './falls-on.ts';
import type { LocalCalendar } from './holidays.ts';
import type { OpeningRule } from './opening-rule.ts';
import { instantOf, localTime, type Instant } from './rome-time.ts';

/** A stretch of time in which something is open, `closes` excluded. */
export interface Opening {
  readonly opens: Instant;
  readonly closes: Instant;
}

/**
 * When something is open between two instants, by all its rules together: in order, apart from one another, cut at both
 * ends. Whoever asks whether, when or how long it is open asks this.
 */
export function openingsBetween(
  rules: readonly OpeningRule[],
  calendar: LocalCalendar,
  from: Instant,
  to: Instant,
): Opening[] {
  if (rules.length === 0 || to <= from) return [];
  // What opened the day before may still be open.
  const first = localTime(from).day - 1;
  const last = localTime(to).day;
  const found: Opening[] = [];
  for (const rule of rules) {
    for (let day = first; day <= last; day += 1) {
      if (!opensOn(rule, day, calendar)) continue;
      const opens = Math.max(from, instantOf(day, rule.opens));
      const closes = Math.min(to, closingOf(rule, day));
      // Hours that the change of the clocks skips leave nothing.
      if (closes > opens) found.push({ opens, closes });
    }
  }
  return joined(found);
}

function closingOf({ closes }: OpeningRule, day: number): Instant {
  return closes >= minutesPerDay ? instantOf(day + 1, closes - minutesPerDay) : instantOf(day, closes);
}

/** Openings that touch or overlap made one. */
function joined(openings: Opening[]): Opening[] {
  const ordered = openings.sort((a, b) => a.opens - b.opens);
  const apart: Opening[] = [];
  for (const opening of ordered) {
    const last = apart.at(-1);
    if (last !== undefined && opening.opens <= last.closes)
      apart[apart.length - 1] = { opens: last.opens, closes: Math.max(last.closes, opening.closes) };
    else apart.push(opening);
  }
  return apart;
}
