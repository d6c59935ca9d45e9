import { sameValue, valueAt } from '../entries/fields.ts';
import { present } from '../hsds/said-as.ts';
import { withPhone } from '../hsds/sections-of-hsds.ts';
import type { OrganizationContent, OrganizationRow } from './model.ts';

/** The parts of an organisation's entry that are compared, changed and kept one by one: what `provider.changed_here` holds. */
export const organizationFields = [
  'name',
  'email',
  'hsds.phones',
  'hsds.website',
  'hsds.description',
  'hsds.contacts',
  'hsds.tax_id',
  'hsds.will_runts_section',
] as const;
export type OrganizationField = (typeof organizationFields)[number];

export function contentOfOrganization({ id, name, email, phone, hsds }: OrganizationRow): OrganizationContent {
  const phones = withPhone(id, phone, hsds.phones ?? []);
  return present({ name, email: email ?? undefined, hsds: present({ ...hsds, phones }) }) as OrganizationContent;
}

export function rowOfOrganization(id: string, { name, email, hsds }: OrganizationContent): OrganizationRow {
  return { id, name, email: email ?? null, phone: hsds.phones?.[0]?.number ?? null, hsds };
}

/** Fields in which two contents differ; `details` where they differ in nothing that has a name here. */
export function differingOrganizationFields(one: OrganizationContent, other: OrganizationContent): string[] {
  const fields = organizationFields.filter((field) => !sameValue(valueAt(one, field), valueAt(other, field)));
  return fields.length === 0 && !sameValue(one, other) ? ['details'] : fields;
}
