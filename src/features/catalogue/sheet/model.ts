import type { AnswerKind, Audience, KindOfHelp } from '../../../domain/vocabulary.ts';
import type { Language } from '../../../i18n/language.ts';
import type { EntryCheck } from '../freshness/model.ts';
import type { LocationDocument, PlaceDocument, ServiceDocument } from '../hsds/model.ts';
import type { ServiceSections, ServiceStatus } from '../model.ts';

/** One of the places where a service is given. Of a protected one, the quarter and its middle. */
export interface SheetPlace {
  readonly name: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly quarter: string | null;
  readonly protectedPlace: boolean;
  readonly location: LocationDocument;
  readonly hsds: PlaceDocument;
}

/** All that the sheet of a service shows. */
export interface ServiceSheet {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly answerKind: AnswerKind;
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly audiences: readonly Audience[];
  readonly sections: ServiceSections;
  readonly providerName: string | null;
  readonly providerEmail: string | null;
  readonly providerPhone: string | null;
  /** Of its provider, for what it does; `suspended` where it was and is not now. */
  readonly accreditation: 'accredited' | 'suspended' | null;
  /** The kind of answer that holds today: none of what calls itself accredited and is not. */
  readonly kindTold: AnswerKind | null;
  readonly address: string | null;
  readonly locality: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly url: string | null;
  readonly status: ServiceStatus;
  readonly updatedOn: string | null;
  readonly source: string;
  readonly madeUp: boolean;
  readonly quarter: string | null;
  readonly protectedPlace: boolean;
  readonly hsds: ServiceDocument;
  /** Rows of places; none where its own address says where it is. */
  readonly places: readonly SheetPlace[];
  /** How many days the city tells a figure of room as a fact. */
  readonly freshDays: number;
  /** How it stands; null of one that came since the last night. */
  readonly check: EntryCheck | null;
}
