import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { HsdsContact, HsdsPhone } from '../../../integrations/hsds/public.ts';
import type { OrganizationField } from './fields.ts';

/** The parts of an organisation's entry by their names on its page. */
export function organizationFieldWords(language: Language, fields: readonly string[]): string {
  const names: Readonly<Record<string, string>> = messages(language).organizations.fields;
  const others: Readonly<Record<string, string>> = messages(language).imports.otherFields;
  return formats(language).list(fields.map((field) => names[field] ?? others[field] ?? field));
}

/** What a part says, in pieces that people read; none when it says nothing. */
export function valueInWords(field: OrganizationField, value: unknown): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (field === 'hsds.phones')
    return (value as readonly HsdsPhone[]).map(({ number, description }) => inOne([number, description]));
  if (field === 'hsds.contacts')
    return (value as readonly HsdsContact[]).map(({ name, title, email, phones }) =>
      inOne([name, title, email, phones?.[0]?.number]),
    );
  return [value as string];
}

function inOne(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
