import type { AnswerKind, Audience, KindOfHelp } from '../../../domain/vocabulary.ts';
import type { Language } from '../../../i18n/language.ts';
import type { LocationDocument, PlaceDocument, ServiceDocument } from '../hsds/model.ts';
import type { Position, ServiceSections, ServiceStatus } from '../model.ts';

/** One of the places where a service is given: its row, and the location's. Of a protected one, what everybody may read. */
export interface EntryPlace {
  readonly locationId: string;
  readonly name?: string;
  readonly position?: Position;
  readonly quarter?: string;
  readonly protectedPlace?: true;
  readonly location: LocationDocument;
  /** Of the service there: its hours and numbers at this place. */
  readonly hsds: PlaceDocument;
}

/** Places by id. */
export type EntryPlaces = Readonly<Record<string, EntryPlace>>;

/** What an entry says, whole: the row of `service` and its places as people read them, and as each of its versions is kept. */
export interface EntryContent {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly answerKind: AnswerKind;
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly audiences: readonly Audience[];
  readonly sections: ServiceSections;
  readonly status: ServiceStatus;
  readonly providerName?: string;
  readonly address?: string;
  readonly locality?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly url?: string;
  readonly updatedOn?: string;
  readonly quarter?: string;
  readonly protectedPlace: boolean;
  readonly hsds: ServiceDocument;
  /** Absent of versions that were kept before places were. */
  readonly places?: EntryPlaces;
}

export interface Entry {
  readonly id: string;
  /** Of the place that its own row describes, for as long as it has no rows of places. */
  readonly ownPlaceId: string;
  /** Raised at every change; whoever changes an entry says which one they saw. */
  readonly version: number;
  readonly modifiedAt: Date;
  readonly source: string;
  readonly providerId: string | null;
  /** Where it is asked about: the address that it names, else its provider's. */
  readonly mailbox: string | null;
  /** Fields that people changed here. */
  readonly changedHere: readonly string[];
  readonly madeUp: boolean;
  /** Nobody has said for long that it is right: it is found by nothing, and its sheet says so. */
  readonly hidden: boolean;
  readonly content: EntryContent;
}

/** What made an entry change. */
export type ChangeCause = 'import' | 'proposal' | 'desk' | 'restore' | 'protection' | 'shown' | 'accreditation';

/** A version of an entry, that of today or a superseded one. */
export interface EntryVersion {
  readonly version: number;
  readonly content: EntryContent;
  /** Why the next one took its place; absent of the one that stands. */
  readonly replaced?: {
    readonly at: Date;
    readonly by: 'public' | 'resident' | 'staff' | 'system';
    readonly cause: ChangeCause;
    readonly reason: string | null;
  };
}
