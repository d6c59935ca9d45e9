import { z } from 'zod';
import { euroCents, parseEuros } from '../../domain/pricing/euro-cents.ts';
import { readDay } from '../../domain/schedule/calendar-day.ts';
import { poolableHelp } from '../../domain/vocabulary.ts';

export const groupId = z.uuid();
export const kindField = z.enum(poolableHelp);
export const emailField = z.email().max(254);
export const quarterField = z.string().min(1).max(120);
export const familiesField = z.coerce.number().int().min(2).max(12);
export const daysField = z.array(z.coerce.number().int().min(0).max(6)).min(1).max(7);
export const slotsField = z.coerce.number().int().min(1).max(24);
export const fromSlotField = z.coerce.number().int().min(0).max(47);

/** An amount as people write it, in cents; undefined for what is none. */
export function centsOf(text: string): number | undefined {
  const cents = parseEuros(text);
  return cents === undefined ? undefined : euroCents(cents);
}

/** A day of the calendar as its field sends it, after `today`; undefined for what is none. */
export function dayAfter(text: string, today: string): string | undefined {
  return readDay(text) !== undefined && text.length === 10 && text > today ? text : undefined;
}
