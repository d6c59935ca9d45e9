import type { Bilingual } from '../../i18n/language.ts';

/** How a fact is known: read in its source, deduced from it, or told by somebody who was there. */
export const factMarks = ['verified', 'inferred', 'recalled'] as const;
export type FactMark = (typeof factMarks)[number];

/** Whether a source calls it part of WILL, or it is a project of the city in the same years. */
export const willLinks = ['verified', 'inferred'] as const;
export type WillLink = (typeof willLinks)[number];

/** Where a fact comes from: not every source has an address. */
export interface FactSource {
  readonly name: string;
  readonly link: string | null;
  readonly page: string | null;
}

/** A fact of a city's path, or of the whole programme, with where it comes from. */
export interface CityFact {
  readonly text: Bilingual;
  readonly source: FactSource;
  readonly mark: FactMark;
  readonly willLink: WillLink;
  /** As much of it as is known: `2023`, `2023-04`, `2023-04-03`. */
  readonly date?: string;
}

/** What nobody has told yet, shown as a blank. */
export interface Blank {
  readonly id: string;
  readonly text: Bilingual;
}

/** The feast of a municipality's patron saint, a holiday there and nowhere else. */
export interface PatronFeast {
  /** Month and day, `06-24`. */
  readonly day: string;
  readonly saint: string;
  readonly source: string;
}

/** What the installation is given of a tenant: a municipality, or the lab itself. Public facts only. */
export interface Registered {
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
  readonly patron: PatronFeast | null;
  /** Residents can ask and find here; else only its path and published figures are shown. */
  readonly open: boolean;
  /** People and providers in it are made up; its pages say so. */
  readonly madeUpData: boolean;
}

/** A tenant with what the lab's staff has told of it. */
export interface Municipality extends Registered {
  readonly facts: readonly CityFact[];
  readonly blanks: readonly Blank[];
}

/** Address of the lab's own tenant. */
export const labSlug = 'laboratorio';
