import { z } from 'zod';
import { attached } from './attached.ts';
import { field, isDay } from './fields.ts';

const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
const day = z.string().refine(isDay, 'no day');

/** Days on which something is closed, both included. Of the Italian profile. */
export const closureSchema = z.object({ from: day, to: day, description: field.text });
export type WillClosure = z.infer<typeof closureSchema>;

export const scheduleSchema = z.object({
  id: field.id,
  service_id: field.reference,
  location_id: field.reference,
  service_at_location_id: field.reference,
  valid_from: field.date,
  valid_to: field.date,
  dtstart: field.date,
  timezone: field.number,
  until: field.date,
  count: field.number,
  wkst: weekday.optional(),
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  interval: field.number,
  byday: field.text,
  byweekno: field.text,
  bymonthday: field.text,
  byyearday: field.text,
  description: field.text,
  opens_at: field.time,
  closes_at: field.time,
  schedule_link: field.uri,
  attending_type: field.text,
  notes: field.text,
  will_closed_on_holidays: z
    .boolean()
    .describe('Closed on Italian public holidays and on the day of the patron saint of the municipality.')
    .optional(),
  will_closures: z.array(closureSchema).max(1000).describe('Days of closure, both included.').optional(),
  will_open_all_day: z.boolean().describe('Around the clock: opens_at and closes_at are absent.').optional(),
  ...attached,
});
export type HsdsSchedule = z.infer<typeof scheduleSchema>;
