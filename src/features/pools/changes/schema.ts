import { z } from 'zod';
import { dateField } from '../attendance/schema.ts';

export const changeAnswer = z.object({ change: z.uuid(), answer: z.enum(['accepted', 'declined']) });
export const sureForm = z.object({ sure: z.literal('yes') });
export const closeForm = z.object({ on: dateField });

/** What the staff does about a group. */
export const staffChange = z.discriminatedUnion('wish', [
  z.object({ wish: z.literal('join'), request: z.uuid() }),
  z.object({ wish: z.literal('substitute'), operator: z.uuid() }),
  z.object({ wish: z.literal('leave'), request: z.uuid() }),
  z.object({
    wish: z.literal('answer'),
    change: z.uuid(),
    request: z.uuid(),
    answer: z.enum(['accepted', 'declined']),
    /** Of the agreement that a newcomer signed on paper. */
    read: z.string().length(64).optional(),
  }),
  z.object({ wish: z.literal('contribution'), request: z.uuid(), percent: z.coerce.number().int().min(0).max(100) }),
]);

export const changesNews = z.enum(['asked', 'leaves', 'said', 'contribution', 'last-day']);
