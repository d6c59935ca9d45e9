import type { Bilingual } from '../../../i18n/index.ts';

/** File types of the European list that DCAT-AP_IT refers to. */
export type FileType = 'CSV' | 'JSON_LD' | 'JSON' | 'GEOJSON' | 'XLSX';

export interface Distribution {
  /** Absolute. */
  readonly url: string;
  readonly fileType: FileType;
}

/** Whoever the data belong to. */
export interface Holder {
  readonly id: string;
  readonly name: string;
}

/** A set of open data, as a catalogue describes it. */
export interface Dataset {
  readonly id: string;
  readonly title: Readonly<Bilingual>;
  readonly description: Readonly<Bilingual>;
  readonly modified: Date;
  /** Of the European list of frequencies; `ANNUAL_2` is twice a year. */
  readonly frequency: 'IRREG' | 'UPDATE_CONT' | 'ANNUAL_2';
  readonly holder: Holder;
  /** The page about it, absolute. */
  readonly landing: string;
  readonly distributions: readonly Distribution[];
}
