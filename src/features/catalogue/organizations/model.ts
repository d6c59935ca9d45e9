import type { EntryVersion } from '../entries/model.ts';
import type { OrganizationDocument } from '../hsds/model.ts';

/** What the entry of an organisation says, as people read and change it. Its phones are all in its document. */
export interface OrganizationContent {
  readonly name: string;
  readonly email?: string;
  readonly hsds: OrganizationDocument;
}

/** The same as its row has it: the first phone also by itself, where every list reads it. */
export interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly hsds: OrganizationDocument;
}

/** The entry of an organisation as it stands, for whoever changes it. */
export interface Organization {
  readonly id: string;
  /** Raised at every change; whoever changes the entry says which one they saw. */
  readonly version: number;
  /** Where it comes from; null of the municipality's own register. */
  readonly source: string | null;
  readonly madeUp: boolean;
  /** Fields that people changed here. */
  readonly changedHere: readonly string[];
  /** It is in no register: services name it. Whoever changes it puts it into the municipality's own. */
  readonly onlyNamed?: true;
  readonly content: OrganizationContent;
}

/** What the entry of an organisation said before, and how that came to an end. */
export interface OrganizationVersion {
  readonly version: number;
  readonly content: OrganizationContent;
  readonly replaced: NonNullable<EntryVersion['replaced']>;
}

export interface OrganizationInBrief {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly source: string | null;
  /** It is in no register: services name it. */
  readonly onlyNamed: boolean;
  readonly services: number;
}
