import type { ServiceFromHsds, OrganizationFromHsds, PlaceFromHsds } from '../from-hsds.ts';
import type { LocationFromHsds } from '../from-location.ts';
import type { LocationRecord, PlaceRecord, ProviderRecord, ServiceRecord } from '../model.ts';

const changedAt = new Date('2026-11-25T09:00:00.000Z');

/** The row that an importer writes for a service, and reads back. What the record does not say is filled as it would be. */
export function serviceRow(service: ServiceFromHsds): ServiceRecord {
  const { organization, organizationId, places: _, position, modifiedAt, ...own } = service;
  return {
    ...own,
    language: service.language ?? 'it',
    answerKind: service.answerKind ?? 'public',
    accreditation: null,
    check: null,
    labels: null,
    kindsOfHelp: service.kindsOfHelp.length > 0 ? service.kindsOfHelp : ['information'],
    audiences: service.audiences.length > 0 ? service.audiences : ['everyone'],
    providerId: organizationId ?? null,
    providerName: organization?.name ?? null,
    namedProviderId: null,
    ownPlaceId: '0b6f5ac5-6f1c-3a52-8a5e-3a2f7c8f0d11',
    address: service.address ?? null,
    locality: service.locality ?? null,
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    url: service.url ?? null,
    updatedOn: service.updatedOn ?? null,
    quarter: service.quarter ?? null,
    modifiedAt: modifiedAt ?? changedAt,
    hsds: throughJson(service.hsds),
  };
}

export function providerRow({ id, name, email, phone, madeUp, hsds }: OrganizationFromHsds): ProviderRecord {
  return { id, name, email: email ?? null, phone: phone ?? null, madeUp, hsds: throughJson(hsds) };
}

export function locationRow({ id, name, position, protectedPlace, quarter, hsds }: LocationFromHsds): LocationRecord {
  return {
    id,
    name: name ?? null,
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    protectedPlace,
    quarter: quarter ?? null,
    hsds: throughJson(hsds),
  };
}

export function placeRows(serviceId: string, places: readonly PlaceFromHsds[]): PlaceRecord[] {
  return places.flatMap(({ id, hsds, location }) =>
    location === undefined ? [] : [{ id, serviceId, hsds: throughJson(hsds), location: locationRow(location) }],
  );
}

function throughJson<Document>(document: Document): Document {
  return JSON.parse(JSON.stringify(document)) as Document;
}
