import { z } from 'zod';
import { channels, requestStatuses } from '../requests/public.ts';

/** How a person reached the desk. */
export const staffChannel = z.enum(channels).exclude(['web']);
export type StaffChannel = z.infer<typeof staffChannel>;

export const statusFilter = z.enum(requestStatuses);

export const requestId = z.uuid();
