import type { HsdsLocation, HsdsServiceAtLocation } from '../../../integrations/hsds/public.ts';
import { ownAddressOf, ownLocationOf } from '../entries/places/own-place.ts';
import type { LocationRecord, PlaceRecord, ServiceRecord, WhereItIs } from './model.ts';
import { present, saidAs, titleOf } from './said-as.ts';

/** A location as HSDS says it. Of one that is protected, nothing that would lead there. */
export function toLocation(record: LocationRecord): HsdsLocation {
  const { id, lat, lon, hsds } = record;
  const name = record.name === null ? hsds.name : saidAs(hsds.name, record.name, titleOf);
  const where = lat === null || lon === null ? {} : { latitude: lat, longitude: lon };
  const location_type = hsds.location_type ?? 'physical';
  if (!record.protectedPlace) {
    return present({ ...hsds, id, location_type, name, ...where, will_quarter: record.quarter ?? undefined });
  }
  // Ways there, an outside register's number, a note on the ramp by the gate, or what an address was before: any of them tells where it is.
  const { organization_id, languages, schedules, phones, attributes } = hsds;
  return present({
    id,
    location_type,
    organization_id,
    name,
    ...where,
    languages,
    schedules,
    phones,
    attributes,
    will_protected: true,
    will_quarter: record.quarter ?? undefined,
  });
}

/** A service at a place, without the service. */
export function toPlace({ id, hsds, location }: PlaceRecord): HsdsServiceAtLocation {
  const { metadata, ...rest } = hsds;
  return present({ ...rest, ...(!location.protectedPlace && { metadata }), id, location: toLocation(location) });
}

/** The place that the service's own row describes, where it has no rows of places. Ids are made of the service's. */
export function ownPlace(service: ServiceRecord, municipality: WhereItIs): PlaceRecord | undefined {
  const { id, address, locality, lat, quarter, protectedPlace } = service;
  if (address === null && locality === null && lat === null && quarter === null) return undefined;
  return {
    id: service.ownPlaceId,
    serviceId: id,
    hsds: { metadata: service.placeChanges && [...service.placeChanges] },
    location: {
      id: ownLocationOf(id),
      name: address === null && !protectedPlace ? locality : null,
      lat,
      lon: service.lon,
      protectedPlace,
      quarter,
      hsds: {
        ...(address !== null && {
          addresses: [ownAddressOf(id, { address, locality: locality ?? undefined }, municipality)],
        }),
      },
    },
  };
}
