import type {
  HsdsLocation,
  HsdsOrganization,
  HsdsService,
  HsdsServiceAtLocation,
} from '../../../integrations/hsds/public.ts';

/** A service with its one-to-one fields, as lists have it: its organisation and programme, none of its children. */
export function serviceInBrief(service: HsdsService): HsdsService {
  const { organization, program, ...own } = service;
  return {
    ...withoutChildren(own),
    ...(organization && { organization: organizationInBrief(organization) }),
    ...(program && { program: withoutChildren(program) }),
  };
}

export function organizationInBrief(organization: HsdsOrganization): HsdsOrganization {
  return withoutChildren(organization);
}

export function placeInBrief(place: HsdsServiceAtLocation): HsdsServiceAtLocation {
  const { location, service, ...own } = place;
  return {
    ...withoutChildren(own),
    ...(location && { location: withoutChildren<HsdsLocation>(location) }),
    ...(service && { service: serviceInBrief(service) }),
  };
}

/** Lists of codes are fields; lists of records are children. */
export function withoutChildren<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => !Array.isArray(value) || value.every((item) => typeof item !== 'object'),
    ),
  ) as T;
}
