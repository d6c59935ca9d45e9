import type { SearchTerm } from '../../../domain/search/understand.ts';

/** What a list is narrowed by; all that is given must hold. Ids are lower-case, as the database has them. */
export interface EntryFilter {
  /** What the catalogue's own search understood of the words: a service must have all that it insists on. */
  readonly terms: readonly SearchTerm[];
  /** The day: what is told of an accreditation depends on it. */
  readonly on: string;
  readonly taxonomyTermId?: string | undefined;
  readonly taxonomyId?: string | undefined;
  readonly organizationId?: string | undefined;
  /** An instant in ISO 8601; what changed at it is included. */
  readonly modifiedAfter?: string | undefined;
  readonly postcode?: string | undefined;
  readonly near?: { readonly lat: number; readonly lon: number; readonly metres: number } | undefined;
}

export interface TermFilter {
  /** In the name, or the code. */
  readonly words: readonly string[];
  readonly taxonomyId?: string | undefined;
  readonly parentId?: string | undefined;
  readonly topOnly: boolean;
}

/** Which part of a list: from a place in it, or what comes after a record. */
export interface Window<Key = string> {
  readonly offset?: number;
  readonly after?: Key | undefined;
  readonly limit: number;
}
