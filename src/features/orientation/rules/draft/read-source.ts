import { z } from 'zod';
import type { Source } from '../../../../domain/eligibility/rule.ts';
import { readDay } from '../../../../domain/schedule/calendar-day.ts';
import type { FormFields } from '../../../../platform/http/form.ts';

export type ReadSource =
  | { readonly kind: 'read'; readonly source: Source }
  | { readonly kind: 'wrong'; readonly fields: readonly ('nome' | 'data' | 'indirizzo')[] };

const link = z.url({ protocol: /^https$/ }).max(500);

/** Reads the law that a rule comes from. */
export function readSource(form: FormFields): ReadSource {
  const [title, date, address] = [form.text('nome'), form.text('data'), form.text('indirizzo')];
  const wrongTitle = title === '' || title.length > 200;
  const wrongLink = address !== '' && !link.safeParse(address).success;
  const fields = [
    ...(wrongTitle ? (['nome'] as const) : []),
    ...(readDay(date) === undefined ? (['data'] as const) : []),
    ...(wrongLink ? (['indirizzo'] as const) : []),
  ];
  if (fields.length > 0) return { kind: 'wrong', fields };
  return { kind: 'read', source: { title, date, ...(address !== '' && { link: address }) } };
}
