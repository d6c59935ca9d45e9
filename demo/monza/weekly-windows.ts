import type { WeeklyWindow } from '../types.ts';

export const workdays: readonly number[] = [0, 1, 2, 3, 4];

/** The same hours on several days: `windows([1, 3], '16:00', '18:30')` is Tuesday and Thursday. */
export function windows(days: readonly number[], from: string, to: string): readonly WeeklyWindow[] {
  return days.map((day) => ({ day, from: halfHour(from), to: halfHour(to) }));
}

function halfHour(time: string): number {
  const [hours = '', minutes = ''] = time.split(':');
  const slot = Number(hours) * 2 + Number(minutes) / 30;
  if (!Number.isInteger(slot) || slot < 0 || slot > 48) throw new Error(`${time} is no half hour of a day`);
  return slot;
}
