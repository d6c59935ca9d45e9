import { z } from 'zod';
import { parseEuros, type EuroCents } from '../../domain/pricing/euro-cents.ts';
import { requestableHelp } from '../../domain/vocabulary.ts';
import { homeTags, intensities, needTags, refusedTags, requestStatuses } from './model.ts';

/** A whole number as a field sends it, within bounds. */
export function whole(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
}

export const kindField = z.enum(requestableHelp);
export const serviceField = z.uuid();
export const intensityField = z.enum(intensities);
export const statusField = z.enum(requestStatuses);
export const yesNoField = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');
export const homeTagsField = z.array(z.enum(homeTags));
export const needTagsField = z.array(z.enum(needTags));
export const refusedTagsField = z.array(z.enum(refusedTags));
/** A code as people type it: lower case, blanks, with or without the dash. */
export const requestCode = z
  .string()
  .transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[A-Z2-9]{8}$/))
  .transform((text) => `${text.slice(0, 4)}-${text.slice(4)}`);

export const emailField = z.email().max(254);
/** Digits with the signs that people put between them; six at least, as the shortest numbers in use. */
export const phoneField = z
  .string()
  .max(30)
  .regex(/^\+?[\d\s./()-]+$/)
  .refine((text) => text.replaceAll(/\D/g, '').length >= 6);
export const moneyField = z.string().transform((text, context): EuroCents => {
  const cents = parseEuros(text);
  if (cents !== undefined) return cents;
  context.addIssue({ code: 'custom', message: 'not an amount' });
  return z.NEVER;
});
/** The value of a field, or undefined when it is not one. */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  const result = schema.safeParse(value);
  return result.success ? result.data : undefined;
}

/** One of a closed list, or undefined. */
export function oneOf<T extends string>(list: readonly T[], value: string): T | undefined {
  return list.find((each) => each === value);
}
