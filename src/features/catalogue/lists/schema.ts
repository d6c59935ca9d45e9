import { z } from 'zod';
import { longestNote } from './model.ts';

export const serviceIdField = z.uuid();
export const emailField = z.email().max(254);
export const moveField = z.enum(['up', 'down', 'remove', 'note']);
/** Nothing written is no note. */
export const noteField = z
  .string()
  .max(longestNote)
  .transform((text) => (text === '' ? undefined : text));

/** What a page of a list may say that it has just done: a closed list, because it comes by the address. */
export const newsField = z.enum(['added', 'there', 'full', 'saved', 'sent', 'copied']);
export type ListNews = z.infer<typeof newsField>;

/** A page of this municipality's catalogue to go back to, and nothing else: an address of another site would be a trap. */
export function pageToReturnTo(text: string, catalogue: string): string | undefined {
  const ours = text === catalogue || text.startsWith(`${catalogue}/`) || text.startsWith(`${catalogue}?`);
  return ours && text.length <= 1000 && !/[\\\s]|\.\./.test(text) ? text : undefined;
}
