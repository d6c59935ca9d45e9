import { withoutOwnChanges } from '../hsds/history/own-change.ts';
import type { NewLocation, NewOrganization, NewService } from '../model.ts';
import type { Intake } from './intake.ts';

/**
 * What a file brings without the changes that this city told in a file of its own: they stand in its versions, and would be told twice.
 * Those that others told are kept as they came.
 */
export function asOfOthers(tenantId: string, entry: Intake): Intake {
  switch (entry.kind) {
    case 'service':
      return { ...entry, service: ofService(tenantId, entry.service) };
    case 'organization':
      return { ...entry, organization: ofOrganization(tenantId, entry.organization) };
    case 'location':
      return { ...entry, location: ofLocation(tenantId, entry.location) };
    case 'taxonomy':
    case 'term':
    case 'rejected':
      return entry;
  }
}

function ofService(tenantId: string, service: NewService): NewService {
  const { hsds, organization, places } = service;
  return {
    ...service,
    ...(hsds && { hsds: withoutOwnChanges(tenantId, hsds) }),
    ...(organization && { organization: ofOrganization(tenantId, organization) }),
    ...(places && {
      places: places.map((place) => ({
        ...place,
        hsds: withoutOwnChanges(tenantId, place.hsds),
        location: ofLocation(tenantId, place.location),
      })),
    }),
  };
}

function ofOrganization(tenantId: string, organization: NewOrganization): NewOrganization {
  return {
    ...organization,
    hsds: withoutOwnChanges(tenantId, organization.hsds),
    locations: organization.locations.map((location) => ofLocation(tenantId, location)),
  };
}

function ofLocation(tenantId: string, location: NewLocation): NewLocation {
  return { ...location, hsds: withoutOwnChanges(tenantId, location.hsds) };
}
