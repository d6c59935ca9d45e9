import type { ZipRefusal } from '../../../platform/zip/refused-zip.ts';
import type { DuplicateReason, PossibleDuplicate } from '../model.ts';

/** What a file is: a table to be mapped, or the specification's own forms. */
export const importFormats = ['csv', 'xlsx', 'hsds-json', 'hsds-tables'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Why a record stays out of the catalogue. `invalid`: HSDS requires what it lacks, or has wrong. */
export type RejectionReason =
  | 'missing'
  | 'too-long'
  | 'repeated-key'
  | 'column-count'
  | 'unknown-value'
  | 'invalid'
  | 'unknown-record'
  | 'no-service'
  /** A row of a table that stands in no record: what it names is not in the file. */
  | 'belongs-to-nothing';

/** What was repaired in a record that got in. */
export type WarningReason =
  | 'coordinates-unreadable'
  | 'coordinates-incomplete'
  | 'coordinates-out-of-range'
  | 'coordinates-swapped'
  | 'coordinates-out-of-bounds'
  | 'link-completed'
  | 'link-dropped'
  | 'address-redacted'
  | 'may-be-shelter'
  | 'date-unreadable'
  | 'field-dropped'
  | 'cycle-cut'
  /** A service at a location that nobody tells of. */
  | 'no-location'
  /** A service of an organisation that nobody tells of: it comes in without. */
  | 'no-organization';

/** `line` is the line of the file on which the record begins; values are never repeated, only their length. */
export interface Rejection {
  readonly line: number;
  readonly reason: RejectionReason;
  readonly field: string;
  readonly length: number;
}

export interface ImportWarning {
  readonly line: number;
  readonly reason: WarningReason;
  readonly field: string;
}

/** Why a whole file is refused: nothing of it is stored. */
export type FileRefusal =
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-large'; readonly megabytes: number }
  | { readonly reason: 'unknown-encoding' }
  | { readonly reason: 'not-csv'; readonly looksLike: 'binary' | 'html' | 'json' | 'old-spreadsheet' }
  | { readonly reason: 'wrong-delimiter'; readonly expected: string; readonly found: string }
  | { readonly reason: 'missing-columns'; readonly columns: readonly string[] }
  | { readonly reason: 'repeated-columns'; readonly columns: readonly string[] }
  | { readonly reason: 'malformed'; readonly line: number }
  | { readonly reason: 'not-json'; readonly line: number }
  | { readonly reason: 'archive'; readonly problem: ZipRefusal | 'unknown-contents' }
  | { readonly reason: 'broken-sheet' }
  | { readonly reason: 'mapping-needed' };

/** Something that people changed here and that the source's new version would have undone. */
export interface KeptHere {
  readonly serviceId: string;
  readonly title: string;
  readonly fields: readonly string[];
}

/** The same of an organisation. */
export interface KeptOfOrganization {
  readonly organizationId: string;
  readonly name: string;
  readonly fields: readonly string[];
}

/** A service that changes, and in which fields. */
export interface ChangedService {
  readonly serviceId: string;
  readonly line: number;
  readonly title: string;
  readonly fields: readonly string[];
}

/** A new record that looks like a service that the catalogue has, or like an earlier record of the file. */
export interface DuplicateQuestion {
  /** Of the new record, in its source. */
  readonly sourceKey: string;
  readonly line: number;
  readonly title: string;
  /** The service that is there; undefined where it is a record of the same file. */
  readonly otherId?: string;
  readonly otherKey?: string;
  readonly otherTitle: string;
  readonly likeness: number;
  readonly reasons: readonly DuplicateReason[];
}

/** In the catalogue from this source, and no longer in its file. */
export interface GoneService {
  readonly serviceId: string;
  readonly title: string;
}

export type DuplicateDecision = 'same' | 'different' | 'later';

/** What is decided about a file before it is brought in. */
export interface ImportChoices {
  /** Of those pairs that are not decided one by one. `sure`: the same where title and address, phone or position agree, later else. */
  readonly duplicates: DuplicateDecision | 'sure';
  /** By the pair: see `pairKey`. */
  readonly decided: Readonly<Record<string, DuplicateDecision>>;
  readonly gone: 'keep' | 'end';
}

export const cautious: ImportChoices = { duplicates: 'later', decided: {}, gone: 'keep' };

/** What a file may bring beside services. */
export const recordKinds = ['organization', 'location', 'program', 'taxonomy', 'term'] as const;
export type RecordKind = (typeof recordKinds)[number];

export interface RecordCount {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** In the catalogue from this source, and no longer in its file: they stay. */
  readonly goneCount: number;
  /** At most 1,000 names; a place may have none. */
  readonly gone: readonly (string | null)[];
}

export interface ImportReport {
  readonly outcome: 'imported' | 'tried';
  readonly format: ImportFormat;
  readonly source: string;
  /** How the text was written, where it had to be converted. */
  readonly encoding: string | undefined;
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Records that are a service from elsewhere, as somebody said or as their id says. */
  readonly tied: number;
  /** Services that were ended because the file has them no longer. */
  readonly ended: number;
  readonly rejectedCount: number;
  readonly warningCount: number;
  readonly rejected: readonly Rejection[];
  readonly warnings: readonly ImportWarning[];
  /** At most so many of each as a person reads; the counts say how many there are. */
  readonly changes: readonly ChangedService[];
  readonly kept: readonly KeptHere[];
  /** Absent of a file that was brought in before organisations were told of. */
  readonly keptOrganizations?: readonly KeptOfOrganization[];
  /** Absent of a file that was brought in before they were counted. */
  readonly records?: Readonly<Record<RecordKind, RecordCount>>;
  readonly gone: readonly GoneService[];
  readonly goneCount: number;
  readonly questions: readonly DuplicateQuestion[];
  readonly questionCount: number;
  /** All that the catalogue now holds, the likeliest first, at most 1,000. */
  readonly duplicates: readonly PossibleDuplicate[];
}

export type ImportOutcome =
  ImportReport | { readonly outcome: 'refused'; readonly refusal: FileRefusal } | { readonly outcome: 'denied' };

export interface ImportProgress {
  /** Records read so far. */
  readonly done: number;
}
