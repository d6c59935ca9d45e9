import type { Bilingual } from '../../i18n/language.ts';

/** A fact of a city's path, with where it can be read. */
export interface CityFact {
  readonly text: Bilingual;
  readonly source: string;
  readonly mark: 'verified' | 'inferred';
  readonly willLink: 'verified' | 'inferred';
  readonly date?: string;
}

/** The feast of a municipality's patron saint, a holiday there and nowhere else. */
export interface PatronFeast {
  /** Month and day, `06-24`. */
  readonly day: string;
  readonly saint: string;
  readonly source: string;
}

/** A tenant: a municipality, or the lab itself. Public facts only. */
export interface Municipality {
  readonly tenantId: string;
  readonly slug: string;
  readonly kind: 'municipality' | 'lab';
  readonly name: string;
  readonly istat: string | null;
  readonly province: string | null;
  readonly region: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly outline: readonly (readonly [number, number])[] | null;
  readonly facts: readonly CityFact[];
  readonly patron: PatronFeast | null;
  /** Residents can ask and find here; else only its path and published figures are shown. */
  readonly open: boolean;
  /** People and providers in it are made up; its pages say so. */
  readonly madeUpData: boolean;
}

/** Address of the lab's own tenant. */
export const labSlug = 'laboratorio';
