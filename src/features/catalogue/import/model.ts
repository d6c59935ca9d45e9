import type { PossibleDuplicate } from '../model.ts';

/** Why a row stays out of the catalogue. */
export type RejectionReason = 'missing' | 'too-long' | 'repeated-key' | 'column-count' | 'unknown-value';

/** What was repaired in a row that got in. */
export type WarningReason =
  | 'coordinates-unreadable'
  | 'coordinates-incomplete'
  | 'coordinates-out-of-range'
  | 'coordinates-swapped'
  | 'coordinates-out-of-bounds'
  | 'link-completed'
  | 'link-dropped'
  | 'address-redacted'
  | 'date-unreadable';

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
  | { readonly reason: 'not-utf-8' }
  | { readonly reason: 'not-csv'; readonly looksLike: 'binary' | 'html' | 'json' }
  | { readonly reason: 'wrong-delimiter'; readonly expected: string; readonly found: string }
  | { readonly reason: 'missing-columns'; readonly columns: readonly string[] }
  | { readonly reason: 'repeated-columns'; readonly columns: readonly string[] }
  | { readonly reason: 'malformed'; readonly line: number };

export interface ImportReport {
  readonly outcome: 'imported';
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly Rejection[];
  readonly warnings: readonly ImportWarning[];
  /** All that the catalogue now holds, the likeliest first, at most 1,000. */
  readonly duplicates: readonly PossibleDuplicate[];
}

export type ImportOutcome =
  ImportReport | { readonly outcome: 'refused'; readonly refusal: FileRefusal } | { readonly outcome: 'denied' };

export interface ImportProgress {
  readonly phase: 'reading' | 'writing';
  /** Records read or written so far. */
  readonly done: number;
  /** How many there are to write; not known while reading. */
  readonly total?: number;
}
