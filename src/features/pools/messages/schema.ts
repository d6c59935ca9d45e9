import { z } from 'zod';
import { hideReasons, longestMessage } from './model.ts';

export const messageForm = z.object({ text: z.string().trim().min(1).max(longestMessage) });
/** In whose name the desk writes: a family's, or else the municipality's own. */
export const writerField = z.uuid().optional().catch(undefined);
export const reportForm = z.object({ message: z.uuid() });
export const hideReasonField = z.enum(hideReasons).catch('other');
export const messagesNews = z.enum(['written', 'reported', 'hidden']);
