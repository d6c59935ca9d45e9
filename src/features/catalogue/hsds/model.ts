import type { AnswerKind, Audience, KindOfHelp } from '../../../domain/vocabulary.ts';
import type { Language } from '../../../i18n/language.ts';
import type {
  HsdsLocation,
  HsdsMetadata,
  HsdsOrganization,
  HsdsService,
  HsdsServiceAtLocation,
  HsdsTaxonomy,
  HsdsTaxonomyTerm,
} from '../../../integrations/hsds/public.ts';
import type { EntryCheck } from '../freshness/model.ts';
import type { ServiceSections, ServiceStatus } from '../model.ts';

/** Any of the fields, said or not. */
type Said<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };

/** What HSDS says of a record beyond our own columns: the content of its row's `hsds`. */
export type ServiceDocument = Said<Omit<HsdsService, 'id' | 'organization' | 'service_at_locations'>>;
export type PlaceDocument = Said<Omit<HsdsServiceAtLocation, 'id' | 'location' | 'service'>>;
export type LocationDocument = Said<Omit<HsdsLocation, 'id'>>;
export type OrganizationDocument = Said<Omit<HsdsOrganization, 'id' | 'locations' | 'services'>> & {
  /** Rows of `location` that the organisation names as its own. */
  readonly location_ids?: readonly string[] | undefined;
};
export type TaxonomyDocument = Said<Omit<HsdsTaxonomy, 'id'>>;
export type TermDocument = Said<Omit<HsdsTaxonomyTerm, 'id' | 'taxonomy_detail'>>;

/** A row of `service` with all that its HSDS record is made of. */
export interface ServiceRecord {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** As it is told today; none of what calls itself accredited and is not. */
  readonly answerKind: AnswerKind | null;
  /** Of its provider, for what it does. */
  readonly accreditation: 'accredited' | 'suspended' | null;
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly audiences: readonly Audience[];
  readonly sections: ServiceSections;
  readonly status: ServiceStatus;
  readonly providerId: string | null;
  readonly providerName: string | null;
  /** Id of a provider that is only a name, in no register. */
  readonly namedProviderId: string | null;
  /** Id of the place that the row itself describes, for a service without rows of places. */
  readonly ownPlaceId: string;
  readonly address: string | null;
  readonly locality: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly url: string | null;
  readonly updatedOn: string | null;
  readonly protectedPlace: boolean;
  readonly quarter: string | null;
  readonly modifiedAt: Date;
  readonly madeUp: boolean;
  /** How true it is, as of the last night; null of one that came since. */
  readonly check: EntryCheck | null;
  /** Labels of the city that it has, apart from what it says itself; null for none. */
  readonly labels: readonly TermRecord[] | null;
  /** What changed in the place that the row itself describes, where its history is told. */
  readonly placeChanges?: readonly HsdsMetadata[];
  readonly hsds: ServiceDocument;
}

export interface ProviderRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly madeUp: boolean;
  readonly hsds: OrganizationDocument;
}

export interface LocationRecord {
  readonly id: string;
  readonly name: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly protectedPlace: boolean;
  readonly quarter: string | null;
  readonly hsds: LocationDocument;
}

/** A service at a place: a row of `service_at_location` with its location. */
export interface PlaceRecord {
  readonly id: string;
  readonly serviceId: string;
  readonly hsds: PlaceDocument;
  readonly location: LocationRecord;
}

export interface TaxonomyRecord {
  readonly id: string;
  readonly name: string;
  readonly hsds: TaxonomyDocument;
}

export interface TermRecord {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string | null;
  readonly name: string;
  readonly hsds: TermDocument;
  readonly taxonomy: TaxonomyRecord | null;
}

/** Of whom records are made, and when: what is told of an accreditation depends on the day. */
export interface RecordsOf {
  readonly municipality: WhereItIs & { readonly tenantId: string };
  readonly now: Date;
}

/** What the address of a service leaves unsaid. */
export interface WhereItIs {
  readonly name: string;
  readonly province: string | null;
}
