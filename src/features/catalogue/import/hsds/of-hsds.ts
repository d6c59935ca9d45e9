import type { AnswerKind, Audience, KindOfHelp } from '../../../../domain/vocabulary.ts';
import type { LocationFromHsds } from '../../hsds/from-location.ts';
import type { OrganizationFromHsds, PlaceFromHsds, ServiceFromHsds } from '../../hsds/from-hsds.ts';
import { present } from '../../hsds/said-as.ts';
import type { NewLocation, NewOrganization, NewService, NewServicePlace } from '../../model.ts';

/** What a record that does not speak our vocabularies is taken for. */
export interface HsdsDefaults {
  readonly source: string;
  readonly answerKind: AnswerKind;
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly audiences: readonly Audience[];
}

/** A service of an HSDS file as the catalogue writes it; its id there is its key, and its id here where that is free. */
export function newService(service: ServiceFromHsds, defaults: HsdsDefaults, given?: OrganizationFromHsds): NewService {
  const { id, organization: own, organizationId, places, modifiedAt, ...rest } = service;
  const organization = own ?? given;
  const exact = places.find(({ location }) => location?.exact !== undefined)?.location?.exact;
  return present({
    ...rest,
    id,
    source: defaults.source,
    sourceKey: id,
    language: service.language ?? 'it',
    answerKind: service.answerKind ?? defaults.answerKind,
    kindsOfHelp: service.kindsOfHelp.length > 0 ? service.kindsOfHelp : defaults.kindsOfHelp,
    audiences: service.audiences.length > 0 ? service.audiences : defaults.audiences,
    modifiedAt: modifiedAt?.toISOString(),
    providerName: organization?.name,
    organizationId: organization?.id ?? organizationId,
    organization: organization && newOrganization(organization),
    places: places.flatMap(newPlace),
    // Of a protected service that came with its address: the writer puts it where nobody reads it.
    ...(service.protectedPlace && { address: exact?.address, position: exact?.position ?? service.position }),
  }) as NewService;
}

export function newOrganization({
  id,
  name,
  email,
  phone,
  madeUp,
  hsds,
  locations,
}: OrganizationFromHsds): NewOrganization {
  return present({ id, name, email, phone, madeUp, hsds, locations: locations.map(newLocation) }) as NewOrganization;
}

function newPlace({ id, hsds, location }: PlaceFromHsds): NewServicePlace[] {
  return location === undefined ? [] : [{ id, hsds, location: newLocation(location) }];
}

export function newLocation({
  exact,
  address: _address,
  locality: _locality,
  protectedPlace,
  ...location
}: LocationFromHsds): NewLocation {
  return present({
    ...location,
    sourceKey: location.id,
    protectedPlace: protectedPlace ? true : undefined,
    ...(exact && { hsds: exact.hsds, position: exact.position }),
  }) as NewLocation;
}
