import {
  asUri,
  isEmail,
  uuidV5,
  type HsdsAttribute,
  type HsdsOrganization,
  type HsdsService,
  type HsdsServiceAtLocation,
  type HsdsTaxonomy,
  type HsdsTaxonomyTerm,
} from '../../../integrations/hsds/public.ts';
import type {
  LocationRecord,
  PlaceRecord,
  ProviderRecord,
  ServiceRecord,
  TaxonomyRecord,
  TermRecord,
  WhereItIs,
} from './model.ts';
import { withoutChildren } from './in-brief.ts';
import { ownAttributes } from './own-terms.ts';
import { present, saidAs, titleOf } from './said-as.ts';
import { fieldsOfSections, withPhone } from './sections-of-hsds.ts';
import { ownPlace, toLocation, toPlace } from './to-location.ts';

/** What stands around a service. */
export interface AroundService {
  readonly municipality: WhereItIs;
  /** Its provider, where it is in the register. */
  readonly provider?: { readonly record: ProviderRecord; readonly locations: readonly LocationRecord[] } | undefined;
  /** Its rows of places, by id; none where its own row says where it is. */
  readonly places: readonly PlaceRecord[];
}

type SaidByService = Pick<
  ServiceRecord,
  'title' | 'description' | 'language' | 'answerKind' | 'kindsOfHelp' | 'audiences' | 'sections' | 'status' | 'hsds'
> & { readonly url?: string | null };

/** The full record of a service. */
export function toService(service: ServiceRecord, around: AroundService): HsdsService {
  const places = placesOf(service, around);
  return present({
    ...withoutPlaces(service, around),
    service_at_locations: places.length > 0 ? places.map(toPlace) : undefined,
  });
}

/** The full record of a service at one of its places. */
export function toServiceAtLocation(
  place: PlaceRecord,
  service: ServiceRecord,
  around: AroundService,
): HsdsServiceAtLocation {
  return { ...toPlace(place), service: withoutPlaces(service, around) };
}

/** The places of a service: its rows, or the one that its own row describes. */
export function placesOf(service: ServiceRecord, { places, municipality }: AroundService): readonly PlaceRecord[] {
  if (places.length > 0) return places;
  const own = ownPlace(service, municipality);
  return own === undefined ? [] : [own];
}

function withoutPlaces(service: ServiceRecord, around: AroundService): HsdsService {
  const { hsds } = service;
  const { provider } = around;
  const hides = service.protectedPlace || around.places.some(({ location }) => location.protectedPlace);
  return present({
    ...hsds,
    ...fieldsOfService(service),
    phones: withPhone(service.id, service.sections.contacts?.phone, hsds.phones ?? []),
    organization:
      provider === undefined ? namedOrganization(service) : toOrganization(provider.record, provider.locations),
    attributes: [...(hsds.attributes ?? []), ...labelAttributes(service), ...ownAttributes(service)],
    // It may say what a field was before: an address that is protected since.
    metadata: hides ? undefined : hsds.metadata,
  });
}

/** The city's own labels as terms that the service bears. */
function labelAttributes({ id, labels }: ServiceRecord): HsdsAttribute[] {
  return (labels ?? []).map((label) => ({
    id: uuidV5(label.id, id),
    link_id: id,
    link_entity: 'service',
    taxonomy_term: toTaxonomyTerm(label),
  }));
}

/** A service as lists have it: its one-to-one fields, its organisation and programme, none of its children. */
export function toServiceInBrief(service: ServiceRecord, provider: ProviderRecord | undefined): HsdsService {
  const { program, ...said } = service.hsds;
  return present({
    ...withoutChildren(said),
    ...fieldsOfService(service),
    organization: provider === undefined ? namedOrganization(service) : toOrganizationInBrief(provider),
    program: program && withoutChildren(program),
  });
}

function fieldsOfService(service: ServiceRecord) {
  return {
    id: service.id,
    ...fieldsOfContent(service),
    last_modified: lastModified(service),
    will_accreditation: service.accreditation === 'suspended' ? service.accreditation : undefined,
    will_checked_on: service.check?.checkedOn,
    will_check_state: service.check?.state,
    will_source_updated: service.updatedOn ?? undefined,
    will_made_up: service.madeUp || undefined,
  };
}

/** The one-to-one fields of what a service says of itself, today or in an earlier version. */
export function fieldsOfContent(content: SaidByService) {
  const { hsds, url, description } = content;
  return {
    name: saidAs(hsds.name, content.title, titleOf),
    description: description === '' ? undefined : description,
    url: (url === null || url === undefined ? undefined : asUri(url)) ?? hsds.url,
    status: statusOf(content),
    ...fieldsOfSections(content.sections),
    will_answer_kind: content.answerKind ?? undefined,
    will_kinds_of_help: [...content.kindsOfHelp],
    will_audiences: [...content.audiences],
    will_language: content.language,
  };
}

/** We know whether it is given; what kind of not given, and that it will be again, the document may say. */
export function statusOf({
  status,
  hsds,
}: Pick<ServiceRecord, 'status'> & { readonly hsds: Pick<ServiceRecord['hsds'], 'status'> }): HsdsService['status'] {
  if (status === 'active') return hsds.status === 'temporarily closed' ? hsds.status : 'active';
  return hsds.status === 'defunct' ? hsds.status : 'inactive';
}

/** As the source wrote it, as long as it is the instant that we know. */
export function lastModified({
  hsds,
  modifiedAt,
}: Pick<ServiceRecord, 'modifiedAt'> & { readonly hsds: Pick<ServiceRecord['hsds'], 'last_modified'> }): string {
  const said = hsds.last_modified;
  return said !== undefined && Date.parse(said) === modifiedAt.getTime() ? said : modifiedAt.toISOString();
}

/** A provider that is in no register: its name, under an id of its own. */
function namedOrganization({ namedProviderId, providerName, madeUp }: ServiceRecord): HsdsOrganization | undefined {
  if (namedProviderId === null || providerName === null) return undefined;
  return present({ id: namedProviderId, name: providerName, description: '', will_made_up: madeUp || undefined });
}

/** The full record of an organisation, but for its services. */
export function toOrganization(record: ProviderRecord, locations: readonly LocationRecord[]): HsdsOrganization {
  const { location_ids: _, ...hsds } = record.hsds;
  return present({
    ...hsds,
    ...fieldsOfOrganization(record),
    phones: withPhone(record.id, record.phone, hsds.phones ?? []),
    locations: locations.length > 0 ? locations.map(toLocation) : undefined,
  });
}

export function toOrganizationInBrief(record: ProviderRecord): HsdsOrganization {
  const { location_ids: _, ...hsds } = record.hsds;
  return present({ ...withoutChildren(hsds), ...fieldsOfOrganization(record) });
}

function fieldsOfOrganization({ id, name, email, madeUp, hsds }: ProviderRecord) {
  return {
    id,
    name: saidAs(hsds.name, name, titleOf),
    description: hsds.description ?? '',
    email: email !== null && isEmail(email) ? email : undefined,
    will_made_up: madeUp || undefined,
  };
}

export function toTaxonomy({ id, name, hsds }: TaxonomyRecord): HsdsTaxonomy {
  return present({ ...hsds, id, name, description: hsds.description ?? '' });
}

export function toTaxonomyTerm({ id, parentId, code, name, hsds, taxonomy }: TermRecord): HsdsTaxonomyTerm {
  return present({
    ...hsds,
    id,
    name,
    description: hsds.description ?? '',
    code: code ?? undefined,
    parent_id: parentId ?? undefined,
    taxonomy_detail: taxonomy === null ? undefined : toTaxonomy(taxonomy),
  });
}
