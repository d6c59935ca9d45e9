import {
  answerKinds,
  audiences,
  kindsOfHelp,
  type AnswerKind,
  type Audience,
  type KindOfHelp,
} from '../../../domain/vocabulary.ts';
import type { Language } from '../../../i18n/language.ts';
import type { HsdsOrganization, HsdsService, HsdsServiceAtLocation } from '../../../integrations/hsds/public.ts';
import type { ServiceSections, ServiceStatus } from '../model.ts';
import { fromLocation, mainPlace, type LocationFromHsds } from './from-location.ts';
import type { OrganizationDocument, PlaceDocument, ServiceDocument } from './model.ts';
import { isOwnAttribute } from './own-terms.ts';
import { present, titleOf } from './said-as.ts';
import { sectionsOfFields } from './sections-of-hsds.ts';

/** A service as our rows say it, from the record of another system, or of our own export. */
export interface ServiceFromHsds {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language | undefined;
  /** Absent where the record does not speak our vocabularies: the importer decides. */
  readonly answerKind: AnswerKind | undefined;
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly audiences: readonly Audience[];
  readonly sections: ServiceSections;
  readonly status: ServiceStatus;
  readonly url: string | undefined;
  readonly updatedOn: string | undefined;
  /** When the source says that it changed last. */
  readonly modifiedAt: Date | undefined;
  readonly madeUp: boolean;
  /** Of its main place. */
  readonly address: string | undefined;
  readonly locality: string | undefined;
  readonly position: { readonly lat: number; readonly lon: number } | undefined;
  readonly protectedPlace: boolean;
  readonly quarter: string | undefined;
  readonly hsds: ServiceDocument;
  readonly organizationId: string | undefined;
  readonly organization: OrganizationFromHsds | undefined;
  readonly places: readonly PlaceFromHsds[];
}

export interface PlaceFromHsds {
  readonly id: string;
  readonly serviceId: string | undefined;
  readonly locationId: string | undefined;
  readonly hsds: PlaceDocument;
  readonly location: LocationFromHsds | undefined;
}

export interface OrganizationFromHsds {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly madeUp: boolean;
  readonly hsds: OrganizationDocument;
  readonly locations: readonly LocationFromHsds[];
  readonly services: readonly ServiceFromHsds[];
}

export function fromService(record: HsdsService): ServiceFromHsds {
  const { id, organization, service_at_locations, name, description, status, url, last_modified, attributes, ...rest } =
    record;
  const {
    email: _email,
    eligibility_description: _eligibility,
    application_process: _process,
    fees_description: _fees,
    will_answer_kind,
    will_accreditation,
    will_kinds_of_help,
    will_audiences,
    will_language,
    will_sections: _sections,
    will_source_updated,
    // Of whoever told it: here somebody else checks.
    will_checked_on: _checkedOn,
    will_check_state: _checkState,
    will_made_up,
    ...said
  } = rest;
  const title = titleOf(name);
  const places = (service_at_locations ?? []).map(fromServiceAtLocation);
  const ownUrl = url !== undefined && /^https?:\/\//.test(url) ? url : undefined;
  const modifiedAt = last_modified === undefined ? undefined : new Date(last_modified);
  return {
    id,
    title,
    description: description ?? '',
    language: will_language === 'it' || will_language === 'en' ? will_language : undefined,
    // What is suspended elsewhere is accredited nowhere, and no public body answers for it.
    answerKind: answerKinds.find((code) => code === will_answer_kind) ?? (will_accreditation && 'market'),
    kindsOfHelp: known(kindsOfHelp, will_kinds_of_help),
    audiences: known(audiences, will_audiences),
    sections: sectionsOfFields(record),
    status: status === 'active' || status === 'temporarily closed' ? 'active' : 'ended',
    url: ownUrl,
    updatedOn: will_source_updated?.slice(0, 10),
    modifiedAt,
    madeUp: will_made_up === true,
    ...mainPlace(places.flatMap(({ location }) => (location === undefined ? [] : [location]))),
    hsds: present({
      ...said,
      name: name === title ? undefined : name,
      url: ownUrl === undefined ? url : undefined,
      status: status === 'temporarily closed' || status === 'defunct' ? status : undefined,
      last_modified: modifiedAt?.toISOString() === last_modified ? undefined : last_modified,
      attributes: unlessNone(attributes?.filter((attribute) => !isOwnAttribute(attribute))),
    }),
    organizationId: record.organization?.id ?? record.organization_id,
    organization: organization && fromOrganization(organization),
    places,
  };
}

/** Those of the vocabulary, once each and in the order in which they are told: the first is what an entry is about. */
function known<Code extends string>(vocabulary: readonly Code[], told: readonly string[] | undefined): Code[] {
  return [...new Set(told)].flatMap((code) => vocabulary.find((one) => one === code) ?? []);
}

export function fromServiceAtLocation(record: HsdsServiceAtLocation): PlaceFromHsds {
  const { id, location, service, ...hsds } = record;
  return {
    id,
    // Where a record names one and holds another, the one it holds is told in full.
    serviceId: service?.id ?? record.service_id,
    locationId: location?.id ?? record.location_id,
    hsds: present(hsds),
    location: location && fromLocation(location),
  };
}

/** A service at a place that comes by itself, told as the service that is given there. */
export function serviceOfPlace(record: HsdsServiceAtLocation): HsdsService | undefined {
  const { service, ...place } = record;
  return service && { ...service, service_at_locations: [...(service.service_at_locations ?? []), place] };
}

export function fromOrganization(record: HsdsOrganization): OrganizationFromHsds {
  const { id, name, description, email, locations, services, will_made_up, ...said } = record;
  const title = titleOf(name);
  return {
    id,
    name: title,
    email,
    phone: record.phones?.[0]?.number,
    madeUp: will_made_up === true,
    hsds: present({
      ...said,
      name: name === title ? undefined : name,
      description: description === '' ? undefined : description,
      location_ids: locations?.map((location) => location.id),
    }),
    locations: (locations ?? []).map(fromLocation),
    services: (services ?? []).map((service) =>
      fromService({ ...service, organization_id: service.organization_id ?? id }),
    ),
  };
}

function unlessNone<Item>(items: readonly Item[] | undefined): Item[] | undefined {
  return items === undefined || items.length === 0 ? undefined : [...items];
}
