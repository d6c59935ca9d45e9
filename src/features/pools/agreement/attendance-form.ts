import { z } from 'zod';
import type { GivenAttendance } from './set-attendance.ts';

/** Half hours, by the last part of a field's name: the day of the week. */
const halfHours = z.coerce.number().int().min(0).max(48);
const weekday = z.coerce.number().int().min(0).max(6);

export const attendanceNews = z.enum(['set', 'never-there', 'nobody-there', 'above-alone', 'host-away', 'too-late']);
export type AttendanceNews = z.infer<typeof attendanceNews>;

/** Undefined for a form that is not one of ours. */
export function readAttendance(
  values: Readonly<Record<string, string | undefined>>,
): GivenAttendance['attends'] | undefined {
  const fields = Object.entries(values).filter(([name]) => name.startsWith('ore-'));
  const read = fields.map(([name, value]) => ({
    day: weekday.safeParse(name.split('-').at(-1)),
    slots: halfHours.safeParse(value),
  }));
  const attends = read.flatMap(({ day, slots }) =>
    day.success && slots.success ? [{ day: day.data, slots: slots.data }] : [],
  );
  const days = new Set(attends.map(({ day }) => day));
  if (fields.length === 0 || attends.length < fields.length || days.size < attends.length) return undefined;
  return attends.filter(({ slots }) => slots > 0);
}
