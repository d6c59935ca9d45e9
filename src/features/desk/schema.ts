import { z } from 'zod';
import { channels, requestStatuses } from '../requests/public.ts';

/** How a person reached the desk. */
export const staffChannel = z.enum(channels).exclude(['web']);
export type StaffChannel = z.infer<typeof staffChannel>;

/** A code as people type it: lower case, blanks, with or without the dash. */
export const requestCode = z
  .string()
  .transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[A-Z2-9]{8}$/))
  .transform((text) => `${text.slice(0, 4)}-${text.slice(4)}`);

export const statusFilter = z.enum(requestStatuses);

export const requestId = z.uuid();
