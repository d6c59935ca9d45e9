import type { ParameterName } from './parameters.ts';

export const listNames = ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'] as const;
export type ListName = (typeof listNames)[number];

const paging = ['page', 'per_page', 'format'] as const;
const terms = ['taxonomy_term_id', 'taxonomy_id'] as const;

/** Each list with what it can be narrowed by, and what one record of it may be asked with. */
export const endpoints: Readonly<
  Record<
    ListName,
    { readonly list: readonly ParameterName[]; readonly one: readonly ParameterName[]; readonly schema: string }
  >
> = {
  services: {
    list: ['search', ...paging, ...terms, 'organization_id', 'modified_after', 'minimal', 'full'],
    one: [],
    schema: 'service',
  },
  organizations: {
    list: ['search', 'full_service', 'full', ...terms, ...paging],
    one: ['full_service'],
    schema: 'organization',
  },
  service_at_locations: {
    list: ['search', ...terms, 'organization_id', 'modified_after', 'full', ...paging, 'postcode', 'proximity'],
    one: [],
    schema: 'service_at_location',
  },
  taxonomies: { list: ['search', ...paging], one: [], schema: 'taxonomy' },
  taxonomy_terms: {
    list: ['search', ...paging, 'taxonomy_id', 'top_only', 'parent_id'],
    one: [],
    schema: 'taxonomy_term',
  },
};
