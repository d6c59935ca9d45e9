// What it would take to be free for a session, in slots.
import { DAYS_PER_WEEK } from '../../instance.ts';
import type { Window } from '../../instance.ts';
import { countDays, listDays } from '../../session-starts.ts';
import type { DayBits } from '../../session-starts.ts';

/**
 * For each day, the slots of `from`..`to` that lie in no window of that day. It can be 0 on a day that will not do as it is:
 * two windows that touch hold no session across them.
 */
export function missingSlots(windows: readonly Window[], from: number, to: number): number[] {
  return Array.from({ length: DAYS_PER_WEEK }, (_, day) => {
    const own = windows.filter((window) => window.day === day);
    let missing = 0;
    for (let slot = from; slot < to; slot++) {
      if (!own.some((window) => window.from <= slot && slot < window.to)) missing += 1;
    }
    return missing;
  });
}

/** Of the days allowed, the `many` that cost least; undefined when there are not so many. */
export function cheapestDays(
  allowed: DayBits,
  many: number,
  costs: readonly number[],
): { readonly days: DayBits; readonly size: number } | undefined {
  if (countDays(allowed) < many) return undefined;
  const cost = (day: number) => costs[day] ?? 0;
  const chosen = listDays(allowed)
    .sort((a, b) => cost(a) - cost(b) || a - b)
    .slice(0, many);
  return {
    days: chosen.reduce((bits, day) => bits | (1 << day), 0),
    size: chosen.reduce((sum, day) => sum + cost(day), 0),
  };
}

/** One window for each day, as long as the session. */
export function sessionWindows(days: DayBits, from: number, slots: number): Window[] {
  return listDays(days).map((day) => ({ day, from, to: from + slots }));
}

const EVERY_SET = Array.from({ length: 1 << DAYS_PER_WEEK }, (_, bits): DayBits => bits);

/** For so many days, and the days allowed: each choice of them. */
const CHOICES: readonly (readonly (readonly DayBits[])[])[] = Array.from({ length: DAYS_PER_WEEK + 1 }, (_, many) => {
  const choices = EVERY_SET.filter((bits) => countDays(bits) === many);
  return EVERY_SET.map((allowed) => choices.filter((bits) => (bits & ~allowed) === 0));
});

const ALL_WEEK: DayBits = (1 << DAYS_PER_WEEK) - 1;

/** Every choice of so many of the days allowed, in the same order always. */
export function choicesOfDays(many: number, allowed = ALL_WEEK): readonly DayBits[] {
  return CHOICES[many]?.[allowed] ?? [];
}
