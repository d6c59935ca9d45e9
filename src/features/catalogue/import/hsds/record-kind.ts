export type HsdsRecordKind =
  'service' | 'organization' | 'service_at_location' | 'location' | 'taxonomy' | 'taxonomy_term';

/** What a record that comes without a name of its kind is, by the fields that no other kind has. */
export function recordKind(value: unknown): HsdsRecordKind | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const has = (...fields: readonly string[]) => fields.some((field) => Object.hasOwn(value, field));
  if (has('location_type')) return 'location';
  if (has('status', 'service_at_locations', 'program_id', 'will_kinds_of_help', 'eligibility_description'))
    return 'service';
  if (has('service', 'location') || (has('service_id') && has('location_id'))) return 'service_at_location';
  if (has('taxonomy_detail', 'taxonomy_id', 'term_uri', 'parent_id', 'code', 'taxonomy')) return 'taxonomy_term';
  if (has('organization', 'organization_id')) return 'service';
  const ofOrganizations = ['services', 'website', 'tax_id', 'legal_status', 'year_incorporated', 'locations', 'phones'];
  if (has('version') || (has('uri') && !has(...ofOrganizations, 'email', 'logo'))) return 'taxonomy';
  return has('name') ? 'organization' : undefined;
}

/** Gives a record a field by which `recordKind` knows it, where it has none of its own. */
export function markKind(kind: string, record: object): object {
  if (kind === 'location') return { location_type: 'physical', ...record };
  if (kind === 'service') return { service_at_locations: [], ...record };
  if (kind === 'organization') return { services: [], ...record };
  if (kind === 'taxonomy') return { version: '', ...record };
  return kind === 'taxonomy_term' ? { code: '', ...record } : record;
}
