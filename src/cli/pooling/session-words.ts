import type { PlannedPool } from '../../domain/pooling/plan.ts';

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Slot 29 of a day is 14:30. */
export function clockOf(slot: number): string {
  return `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
}

export function daysInWords(days: readonly number[]): string {
  return days.map((day) => dayNames[day] ?? `day ${day}`).join(' ');
}

/** Who, where and when: `o1 at v2, Mon Thu 16:00–18:00`. */
export function sessionsInWords(
  { operator, place, days, from }: Pick<PlannedPool, 'operator' | 'place' | 'days' | 'from'>,
  slots: number,
): string {
  const where = 'venue' in place ? place.venue : `the home of ${place.home}`;
  return `${operator} at ${where}, ${daysInWords(days)} ${clockOf(from)}–${clockOf(from + slots)}`;
}
