import { readTaxCode } from '../../../domain/accreditation/tax-code.ts';
import { isEmail, uuidV5, type HsdsContact, type HsdsPhone } from '../../../integrations/hsds/public.ts';
import { rawValues, withPlainLines, type RawPair, type RawValues } from '../entries/form/raw-values.ts';
import { sameValue, valueAt } from '../entries/fields.ts';
import { present, titleOf } from '../hsds/said-as.ts';
import { organizationFields, type OrganizationField } from './fields.ts';
import type { Organization, OrganizationContent } from './model.ts';

export type OrganizationProblem =
  | 'needed'
  | 'too-long'
  | 'not-an-email'
  | 'not-a-page'
  | 'not-a-tax-code'
  | 'tax-code-check'
  | 'number-missing'
  | 'name-taken'
  | 'tells-address';

export interface OrganizationReading {
  /** What somebody changed, by field. */
  readonly values: ReadonlyMap<OrganizationField, unknown>;
  readonly problems: Readonly<Record<string, OrganizationProblem>>;
}

const most: Readonly<Record<string, number>> = {
  name: 300,
  email: 254,
  'hsds.website': 2000,
  'hsds.description': 20_000,
  'hsds.tax_id': 40,
  'hsds.will_runts_section': 200,
};
const mostInRow = 254;

export const phoneParts = ['number', 'about'] as const;
export const contactParts = ['person', 'role', 'email', 'phone'] as const;

/** Rows that the form shows: those that are there, and one to write in. */
export function rowsOf(list: readonly unknown[] = []): number {
  return list.length + 1;
}

/** Every input of a form that was filled from what an entry says. */
export function inputNames({ hsds }: OrganizationContent): string[] {
  const texts = organizationFields.filter((field) => field !== 'hsds.phones' && field !== 'hsds.contacts');
  const rows = (field: string, count: number, parts: readonly string[]) =>
    Array.from({ length: count }, (_, row) => parts.map((part) => `${field}-${row}-${part}`)).flat();
  return [
    ...texts,
    ...rows('hsds.phones', rowsOf(hsds.phones), phoneParts),
    ...rows('hsds.contacts', rowsOf(hsds.contacts), contactParts),
  ];
}

/** What the inputs hold when they say what the entry says now. */
export function fillOrganizationForm({ name, email, hsds }: OrganizationContent): RawValues {
  const phones = (hsds.phones ?? []).flatMap((phone, row): RawPair[] => [
    [`hsds.phones-${row}-number`, phone.number],
    [`hsds.phones-${row}-about`, phone.description ?? ''],
  ]);
  const contacts = (hsds.contacts ?? []).flatMap((contact, row): RawPair[] => [
    [`hsds.contacts-${row}-person`, contact.name ?? ''],
    [`hsds.contacts-${row}-role`, contact.title ?? ''],
    [`hsds.contacts-${row}-email`, contact.email ?? ''],
    [`hsds.contacts-${row}-phone`, contact.phones?.[0]?.number ?? ''],
  ]);
  return rawValues([
    ['name', name],
    ['email', email ?? ''],
    ['hsds.website', hsds.website ?? ''],
    ['hsds.description', hsds.description ?? ''],
    ['hsds.tax_id', hsds.tax_id ?? ''],
    ['hsds.will_runts_section', hsds.will_runts_section ?? ''],
    ...phones,
    ...contacts,
  ]);
}

/** Reads what somebody changed of what the inputs were filled with; what the form does not ask for stays as it is. */
export function readOrganizationForm(
  sent: RawValues,
  { id, content }: Pick<Organization, 'id' | 'content'>,
): OrganizationReading {
  const raw = withPlainLines(sent);
  const before = fillOrganizationForm(content);
  const problems: Record<string, OrganizationProblem> = {};
  const values = new Map<OrganizationField, unknown>();
  for (const field of organizationFields) {
    const value =
      field === 'hsds.phones'
        ? readPhones(raw, id, content.hsds.phones, problems)
        : field === 'hsds.contacts'
          ? readContacts(raw, id, content.hsds.contacts, problems)
          : raw.text(field) === before.text(field)
            ? valueAt(content, field)
            : readText(field, raw.text(field), problems);
    if (!sameValue(value, valueAt(content, field))) values.set(field, value);
  }
  return { values, problems };
}

function readText(field: string, text: string, problems: Record<string, OrganizationProblem>): string | undefined {
  if (text.length > (most[field] ?? mostInRow)) problems[field] = 'too-long';
  if (field === 'hsds.description') return text === '' ? undefined : text;
  const line = titleOf(text);
  if (field === 'name' && line === '') problems[field] = 'needed';
  if (line === '') return undefined;
  if (field === 'email' && !isEmail(line)) problems[field] = 'not-an-email';
  if (field === 'hsds.tax_id') return readTax(field, line, problems);
  if (field !== 'hsds.website') return line;
  const page = /^https?:\/\//.test(line) ? line : `https://${line}`;
  if (!URL.canParse(page) || !/^https?:\/\/[^\s/]+\.[^\s/]+/.test(page)) problems[field] = 'not-a-page';
  return page;
}

function readTax(field: string, line: string, problems: Record<string, OrganizationProblem>): string {
  const read = readTaxCode(line);
  if (read.kind === 'right') return read.code;
  problems[field] = read.why === 'check' ? 'tax-code-check' : 'not-a-tax-code';
  return line;
}

function readPhones(
  raw: RawValues,
  id: string,
  before: readonly HsdsPhone[] = [],
  problems: Record<string, OrganizationProblem>,
): HsdsPhone[] {
  return Array.from({ length: rowsOf(before) }, (_, row) => row).flatMap((row): HsdsPhone[] => {
    const name = `hsds.phones-${row}`;
    const [number, about] = textsIn(raw, name, phoneParts, problems);
    if (number === '' && about !== '') problems[`${name}-number`] = 'number-missing';
    if (number === undefined || number === '') return [];
    const stands = before[row] ?? { id: uuidV5(id, `phone ${number}`) };
    return [present({ ...stands, number, description: unlessEmpty(about) }) as HsdsPhone];
  });
}

function readContacts(
  raw: RawValues,
  id: string,
  before: readonly HsdsContact[] = [],
  problems: Record<string, OrganizationProblem>,
): HsdsContact[] {
  return Array.from({ length: rowsOf(before) }, (_, row) => row).flatMap((row): HsdsContact[] => {
    const field = `hsds.contacts-${row}`;
    const [person, role, email, phone] = textsIn(raw, field, contactParts, problems).map(unlessEmpty);
    if (email !== undefined && !isEmail(email)) problems[`${field}-email`] = 'not-an-email';
    if ([person, role, email, phone].every((part) => part === undefined)) return [];
    const stands = before[row] ?? { id: uuidV5(id, `contact ${person ?? role ?? email ?? phone ?? ''}`) };
    const [first = { id: uuidV5(stands.id, 'phone') }, ...others] = stands.phones ?? [];
    const phones = phone === undefined ? others : [{ ...first, number: phone }, ...others];
    return [
      present({
        ...stands,
        name: person,
        title: role,
        email,
        phones: phones.length > 0 ? phones : undefined,
      }) as HsdsContact,
    ];
  });
}

function textsIn(
  raw: RawValues,
  name: string,
  parts: readonly string[],
  problems: Record<string, OrganizationProblem>,
): string[] {
  return parts.map((part) => {
    const text = raw.text(`${name}-${part}`).replaceAll(/\s+/g, ' ');
    if (text.length > mostInRow) problems[`${name}-${part}`] = 'too-long';
    return text;
  });
}

function unlessEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
