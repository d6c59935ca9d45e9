import { z } from 'zod';

export const idParam = z.uuid();
/** Of a list; what is no page is the first. */
export const pageParam = z.coerce.number().int().min(1).max(10_000).catch(1);

/** What the desk writes down for a family. */
export const recordedAnswer = z.object({ request: z.uuid(), answer: z.enum(['accepted', 'declined']) });
