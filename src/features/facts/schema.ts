import { z } from 'zod';
import { factMarks, willLinks } from '../municipalities/public.ts';
import { readWhen } from './read-when.ts';

const text = (most: number) => z.string().min(1).max(most);
const orNone = (most: number) =>
  z
    .string()
    .max(most)
    .transform((written) => (written === '' ? null : written));

const inBoth = { textIt: text(1000), textEn: text(1000) };

const when = z.string().transform((written, issues) => {
  const read = written === '' ? null : readWhen(written);
  if (read !== undefined) return read;
  issues.addIssue({ code: 'custom' });
  return z.NEVER;
});

const fact = {
  ...inBoth,
  when,
  sourceName: text(300),
  sourceLink: z.union([
    z.literal('').transform(() => null),
    z
      .string()
      .max(1000)
      .regex(/^https?:\/\/\S+$/)
      .refine((address) => URL.canParse(address)),
  ]),
  sourcePage: orNone(60),
  mark: z.enum(factMarks),
};
const ofCity = { ...fact, willLink: z.enum(willLinks) };
// What is told of the programme is WILL's by itself: nobody is asked.
const ofProgramme = { ...fact, willLink: z.string().transform(() => 'verified' as const) };
const reason = { reason: text(1000) };

/** A new fact, and one that takes the place of what was told or not known: then with the reason. */
export const factForms = {
  municipality: { first: z.object(ofCity), later: z.object({ ...ofCity, ...reason }) },
  lab: { first: z.object(ofProgramme), later: z.object({ ...ofProgramme, ...reason }) },
};
export const blankForm = z.object(inBoth);
export const withdrawForm = z.object({ why: text(1000) });
export const uuid = z.uuid();

export type FactFields = z.infer<(typeof factForms)['municipality']['first']>;
