// Hours taken in a typical week, as bits: two words of 24 slots for each day.
import { DAYS_PER_WEEK, SLOTS_PER_DAY } from '../instance.ts';
import type { DayBits } from '../session-starts.ts';

const HALF_DAY = SLOTS_PER_DAY / 2;
const WORDS_PER_WEEK = DAYS_PER_WEEK * 2;

/** The weeks of several operators, or venues, one after the other. */
export type Weeks = Int32Array;

export function makeWeeks(count: number): Weeks {
  return new Int32Array(count * WORDS_PER_WEEK);
}

/** Bits `[from, to)` of one half day; what lies outside it is cut off. */
function half(from: number, to: number): number {
  const first = Math.max(0, from);
  const end = Math.min(HALF_DAY, to);
  return end > first ? ((1 << (end - first)) - 1) << first : 0;
}

export function fillHours(weeks: Weeks, whose: number, from: number, to: number, days: DayBits): void {
  const [morning, evening] = [half(from, to), half(from - HALF_DAY, to - HALF_DAY)];
  for (let day = 0; day < DAYS_PER_WEEK; day++) {
    if ((days & (1 << day)) === 0) continue;
    const at = whose * WORDS_PER_WEEK + day * 2;
    weeks[at] = (weeks[at] ?? 0) | morning;
    weeks[at + 1] = (weeks[at + 1] ?? 0) | evening;
  }
}

export function clearHours(weeks: Weeks, whose: number): void {
  weeks.fill(0, whose * WORDS_PER_WEEK, (whose + 1) * WORDS_PER_WEEK);
}

/** The days of `days` on which some slot of `[from, to)` is taken. */
export function hoursTaken(weeks: Weeks, whose: number, from: number, to: number, days: DayBits): DayBits {
  const [morning, evening] = [half(from, to), half(from - HALF_DAY, to - HALF_DAY)];
  let taken = 0;
  for (let day = 0; day < DAYS_PER_WEEK; day++) {
    if ((days & (1 << day)) === 0) continue;
    const at = whose * WORDS_PER_WEEK + day * 2;
    if ((((weeks[at] ?? 0) & morning) | ((weeks[at + 1] ?? 0) & evening)) !== 0) taken |= 1 << day;
  }
  return taken;
}
