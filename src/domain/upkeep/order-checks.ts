import type { CalendarDay } from '../schedule/calendar-day.ts';

/** What decides which entry is looked at first. */
export interface CheckFacts {
  readonly checkedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  /** Views and requests of the last weeks, weighed. */
  readonly reach: number;
  /** "This is wrong", still open. */
  readonly reports: number;
}

/** Whoever begins a request acts on what the sheet says: it counts as so many who only look. */
export const viewsPerRequest = 5;

export function reachOf({ views, requests }: { readonly views: number; readonly requests: number }): number {
  return views + viewsPerRequest * requests;
}

/**
 * How much there is to win by a check: by how many the entry is read, times how likely it is wrong. The likelihood is how
 * much of its term is used up; each report adds a whole term. An entry that nobody reads still counts a little.
 */
export function urgencyOf({ checkedOn, dueOn, reach, reports }: CheckFacts, today: CalendarDay): number {
  const staleness = Math.max(0, today - checkedOn) / Math.max(1, dueOn - checkedOn);
  return (1 + reach) * (staleness + reports);
}

/** The most urgent first; of equals the one that ends first. */
export function orderChecks<Entry extends CheckFacts>(entries: readonly Entry[], today: CalendarDay): Entry[] {
  return entries
    .map((entry) => ({ entry, urgency: urgencyOf(entry, today) }))
    .sort((a, b) => b.urgency - a.urgency || a.entry.dueOn - b.entry.dueOn)
    .map(({ entry }) => entry);
}
