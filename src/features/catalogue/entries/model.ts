import type { AnswerKind, Audience, KindOfHelp } from '../../../domain/vocabulary.ts';
import type { Language } from '../../../i18n/language.ts';
import type { ServiceDocument } from '../hsds/model.ts';
import type { ServiceSections, ServiceStatus } from '../model.ts';

/** What an entry says: the row of `service` as people read it, and as each of its versions is kept. */
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
}

export interface Entry {
  readonly id: string;
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
