import type { Mapping } from '../table/mapping.ts';
import type { FileRefusal, ImportChoices, ImportFormat, ImportReport } from '../model.ts';

export type ImportState = 'received' | 'checking' | 'checked' | 'writing' | 'done' | 'refused';

/** A column of a table, as far as it was looked at. */
export interface ColumnProfile {
  readonly name: string;
  /** Its first values. */
  readonly samples: readonly string[];
  /** What parts several values in one cell, where a cell has several. */
  readonly separator: string | null;
  /** All its values, where they are few enough to be a list. */
  readonly values: readonly string[] | null;
}

/** A file on its way into the catalogue. */
export interface DeskImport {
  readonly id: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly fileSize: number;
  readonly fileDigest: string;
  readonly format: ImportFormat;
  readonly source: string;
  readonly profile: readonly ColumnProfile[] | null;
  readonly mapping: Mapping | null;
  readonly plan: ImportReport | null;
  readonly choices: Partial<ImportChoices>;
  readonly refusal: FileRefusal | null;
  readonly report: ImportReport | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly doneAt: Date | null;
  readonly by: string | null;
}

/** What the list of imports shows of each. */
export type ListedImport = Pick<
  DeskImport,
  'id' | 'state' | 'fileName' | 'format' | 'source' | 'createdAt' | 'doneAt' | 'by'
>;

/** Of a file that comes through the page; the command line takes larger ones. */
export const largestMegabytes = 100;
export const largestUpload = largestMegabytes * 1024 * 1024;
/** A file waits so long for the next step. */
export const waitsHours = 24;
