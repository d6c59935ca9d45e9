import { z } from 'zod';
import { readDay, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { closureReasons } from '../calendar/model.ts';

/** A day as a date field sends it, `2026-12-01`. */
export const dateField = z.string().transform((text, issues): CalendarDay => {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? readDay(text) : undefined;
  if (day !== undefined) return day;
  issues.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});

export const closureForm = z.object({ from: dateField, to: dateField, reason: z.enum(closureReasons) });
export const takeBackForm = z.object({ from: dateField });
export const outcomeField = z.enum(['held', 'not-held']);
export const registerNews = z.enum(['kept', 'said', 'taken-back']);
