// When a session may start, as bits: one small integer per slot of the day, bit d set when day d will do.
import { DAYS_PER_WEEK, SLOTS_PER_DAY } from './instance.ts';
import type { Window } from './instance.ts';

/** Days of the typical week as bits: bit 0 is Monday. */
export type DayBits = number;

/** For each slot of the day, the days on which a session of `slots` slots that starts there lies within one window. */
export type SessionStarts = Uint8Array;

/** Two windows that touch do not make one: a session must lie within a single window (rule 3). */
export function sessionStarts(windows: readonly Window[], slots: number): SessionStarts {
  const starts = new Uint8Array(SLOTS_PER_DAY);
  for (const { day, from, to } of windows) {
    for (let slot = Math.max(0, from); slot + slots <= to && slot < SLOTS_PER_DAY; slot++) {
      starts[slot] = (starts[slot] ?? 0) | (1 << day);
    }
  }
  return starts;
}

const COUNTS: readonly number[] = Array.from({ length: 1 << DAYS_PER_WEEK }, (_, bits) => listDays(bits).length);

/** How many days are set. */
export function countDays(bits: DayBits): number {
  return COUNTS[bits] ?? 0;
}

/** The days that are set, Monday first. */
export function listDays(bits: DayBits): number[] {
  const days: number[] = [];
  for (let day = 0; day < DAYS_PER_WEEK; day++) if (bits & (1 << day)) days.push(day);
  return days;
}

/** Whether some start has at least `days` days in common; fills `common` with the shared starts. */
export function shareStarts(a: SessionStarts, b: SessionStarts, days: number, common: SessionStarts): boolean {
  let enough = false;
  for (let slot = 0; slot < SLOTS_PER_DAY; slot++) {
    const bits = (a[slot] ?? 0) & (b[slot] ?? 0);
    common[slot] = bits;
    if (countDays(bits) >= days) enough = true;
  }
  return enough;
}
