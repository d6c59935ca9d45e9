import type { AnswerKind, Audience, KindOfHelp } from '../../domain/vocabulary.ts';
import type { Language } from '../../i18n/language.ts';
import type { LocationDocument, OrganizationDocument, PlaceDocument, ServiceDocument } from './hsds/model.ts';

export interface Position {
  readonly lat: number;
  readonly lon: number;
}

export interface ServiceContacts {
  readonly phone?: string;
  readonly email?: string;
  readonly web?: string;
  /** Whatever else says how to reach them. */
  readonly text?: string;
}

/** Parts of the municipal service sheet, as the source wrote them. */
export interface ServiceSections {
  readonly whoItIsFor?: string;
  readonly howTo?: string;
  readonly whatYouNeed?: string;
  readonly whatYouGet?: string;
  readonly timesAndDeadlines?: string;
  readonly cost?: string;
  readonly access?: string;
  /** Where it is given: quarters, a province, "tutta Roma". */
  readonly area?: string;
  /** For the whole country, wherever one lives. */
  readonly nationwide?: true;
  readonly terms?: string;
  readonly contacts?: ServiceContacts;
  /** The source does not say what it costs: that it is free is our reading of it. */
  readonly priceAssumed?: true;
  /** Licence under which the source publishes the record. */
  readonly licence?: string;
}

export type ServiceStatus = 'active' | 'ended';

/** A service as it is written into the catalogue. `source` and `sourceKey` say which one it is, whenever it comes again. */
export interface NewService {
  readonly source: string;
  readonly sourceKey: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly answerKind: AnswerKind;
  /** At least one of each. */
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly audiences: readonly Audience[];
  readonly sections: ServiceSections;
  readonly status: ServiceStatus;
  /** Name of the provider; where it is one of the municipality's register, the service is tied to it. */
  readonly providerName?: string;
  readonly address?: string;
  readonly locality?: string;
  readonly position?: Position;
  readonly url?: string;
  /** The source's own last update, `2020-05-03`. */
  readonly updatedOn?: string;
  readonly madeUp: boolean;
  /** What HSDS says of it beyond these fields. */
  readonly hsds?: ServiceDocument;
  readonly quarter?: string;
  /** Its address is nobody's business: what is written goes to `protected_address`, and the row has the quarter and its middle. */
  readonly protectedPlace?: boolean;
  /** Where it is given, when its own address does not say it all: the first is the main one. */
  readonly places?: readonly NewServicePlace[];
  /** Its id, where the source's is to be ours. */
  readonly id?: string;
  /** When the source says that it changed last: an instant. */
  readonly modifiedAt?: string;
  /** Its provider by id, where the source has one; the organisation itself where it comes along. */
  readonly organizationId?: string;
  readonly organization?: NewOrganization;
}

/** An organisation of a source. Its id there is its id here. */
export interface NewOrganization {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly madeUp: boolean;
  readonly hsds: OrganizationDocument;
  readonly locations: readonly NewLocation[];
}

/** A service at one of its places. Ids are the same whenever it comes again. */
export interface NewServicePlace {
  readonly id: string;
  readonly hsds: PlaceDocument;
  readonly location: NewLocation;
}

export interface NewLocation {
  readonly id: string;
  readonly sourceKey: string;
  readonly name?: string;
  readonly position?: Position;
  readonly quarter?: string;
  /** As of a service. */
  readonly protectedPlace?: boolean;
  readonly hsds: LocationDocument;
}

export interface NewPlace extends Position {
  readonly kind: 'quarter' | 'street';
  readonly name: string;
  /** Name of the quarter it lies in; a quarter's own. */
  readonly quarter: string;
}

/** A name that people give to where they live. */
export interface Place extends NewPlace {
  readonly id: string;
}

export interface NewProvider {
  readonly name: string;
  readonly accredited: boolean;
  readonly email?: string;
  readonly phone?: string;
  readonly madeUp: boolean;
}

/** Two entries that look like one service, for a person to judge. */
export interface PossibleDuplicate {
  readonly serviceId: string;
  readonly otherId: string;
  readonly title: string;
  readonly otherTitle: string;
  /** 0 to 1. */
  readonly likeness: number;
  readonly reasons: readonly DuplicateReason[];
}

export type DuplicateReason =
  | 'same-title'
  | 'similar-title'
  | 'same-provider'
  | 'same-locality'
  | 'same-address'
  | 'same-phone'
  | 'same-position'
  | 'same-link';

/** What writing many services did. */
export interface SavedServices {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
}
