import { z } from 'zod';
import { readTaxCode } from '../../domain/accreditation/tax-code.ts';
import { runtsSections } from '../../domain/accreditation/runts-sections.ts';
import { readDay, type CalendarDay } from '../../domain/schedule/calendar-day.ts';
import { kindsOfHelp, type KindOfHelp } from '../../domain/vocabulary.ts';
import type { FormFields } from '../../platform/http/form.ts';
import type { Application } from './model.ts';
import { decisionKinds } from '../../domain/accreditation/possible-decisions.ts';

/** What is wrong with a form, by its fields: the page has the words. */
export type Wrong<Field extends string> = Partial<Record<Field, true>>;
export type Read<Value, Field extends string> =
  { readonly kind: 'read'; readonly value: Value } | { readonly kind: 'wrong'; readonly wrong: Wrong<Field> };

export const fileId = z.uuid();
export const requirementKey = z.string().regex(/^[a-z0-9-]{1,60}$/);
/** 256 bits as links carry them. */
export const linkToken = z.string().regex(/^[\w-]{20,100}$/);

const kinds = z.array(z.enum(kindsOfHelp)).min(1);
const email = z
  .string()
  .max(254)
  .regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/);

export type ApplicationField = 'organisation' | 'taxCode' | 'taxCodeCheck' | 'kindsOfHelp' | 'contactName' | 'email';

/** Reads an application to a notice that covers some kinds of help. */
export function readApplication(form: FormFields, covered: readonly KindOfHelp[]): Read<Application, ApplicationField> {
  const organisation = z.string().min(1).max(300).safeParse(form.text('organisation'));
  const taxCode = readTaxCode(form.text('taxCode'));
  const chosen = kinds.safeParse(form.all('kindsOfHelp'));
  const contactName = z.string().min(1).max(120).safeParse(form.text('contactName'));
  const address = email.safeParse(form.text('email'));
  const runtsSection = z.enum(runtsSections).safeParse(form.text('runtsSection'));
  const phone = z.string().min(1).max(40).safeParse(form.text('phone'));
  const kindsOfHelp = chosen.data?.filter((kind) => covered.includes(kind)) ?? [];
  if (
    !organisation.success ||
    taxCode.kind === 'wrong' ||
    kindsOfHelp.length === 0 ||
    !contactName.success ||
    !address.success
  )
    return {
      kind: 'wrong',
      wrong: {
        ...(!organisation.success && { organisation: true }),
        ...(taxCode.kind === 'wrong' && (taxCode.why === 'check' ? { taxCodeCheck: true } : { taxCode: true })),
        ...(kindsOfHelp.length === 0 && { kindsOfHelp: true }),
        ...(!contactName.success && { contactName: true }),
        ...(!address.success && { email: true }),
      },
    };
  return {
    kind: 'read',
    value: {
      organisation: organisation.data,
      taxCode: taxCode.code,
      runtsSection: runtsSection.data ?? null,
      kindsOfHelp,
      contactName: contactName.data,
      email: address.data,
      phone: phone.data ?? null,
    },
  };
}

export const decisionForm = z.object({ kind: z.enum(decisionKinds), reason: z.string().min(1).max(1000) });

/** A date of a form: absent, wrong, or a day. */
export function readDate(text: string): CalendarDay | 'none' | 'wrong' {
  if (text === '') return 'none';
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? readDay(text) : undefined;
  return day ?? 'wrong';
}

/** The words of what is wrong, by field. */
export function wordsFor<Field extends string>(
  wrong: Partial<Record<Field, true>>,
  words: Readonly<Record<Field, string>>,
): Record<string, string> {
  return Object.fromEntries((Object.keys(wrong) as Field[]).map((field) => [field, words[field]]));
}
