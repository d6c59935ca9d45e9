import { z } from 'zod';

export const idParam = z.uuid();

/** What the desk writes down for a family. */
export const recordedAnswer = z.object({ request: z.uuid(), answer: z.enum(['accepted', 'declined']) });
