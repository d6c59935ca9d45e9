// On which day the solver's week begins: found from what the records say, so that a shifted week is solved alike.
import { DAYS_PER_WEEK } from '../instance.ts';
import type { PoolingInstance, Window } from '../instance.ts';
import type { PlannedPool } from '../plan.ts';

/**
 * The day (0 to 6) to count from. Each day is described by all that happens on it; of the seven ways to go round the week
 * the one that reads smallest is taken. Weeks that read the same from two days are the same from both.
 */
export function beginningOfWeek(instance: PoolingInstance, kept: readonly PlannedPool[]): number {
  const marks: string[][] = Array.from({ length: DAYS_PER_WEEK }, () => []);
  for (const { windows, days, slots, lat, lon } of instance.requests) {
    for (const { day, from, to } of windows) marks[day]?.push(`r${from}-${to}x${days}x${slots}@${lat},${lon}`);
  }
  for (const { windows, maxSeats, lat, lon } of instance.operators) {
    for (const { day, from, to } of windows) marks[day]?.push(`o${from}-${to}x${maxSeats}@${lat},${lon}`);
  }
  for (const { days, from, members } of kept) for (const day of days) marks[day]?.push(`k${from}x${members.length}`);
  const words = marks.map((of) => of.sort().join(';'));
  const rank = new Map([...new Set(words)].sort().map((word, at) => [word, at]));
  const ranks = words.map((word) => rank.get(word) ?? 0);
  const readFrom = (first: number) => ranks.map((_, at) => ranks[(first + at) % DAYS_PER_WEEK] ?? 0);
  let best = 0;
  for (let first = 1; first < DAYS_PER_WEEK; first++) if (isBefore(readFrom(first), readFrom(best))) best = first;
  return best;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((figure, position) => figure !== b[position]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

export function turnDay(day: number, first: number): number {
  return (day - first + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

export function turnBack(day: number, first: number): number {
  return (day + first) % DAYS_PER_WEEK;
}

export function turnWindows(windows: readonly Window[], first: number): Window[] {
  return windows.map((window) => ({ ...window, day: turnDay(window.day, first) }));
}
