import type { Bilingual } from '../../i18n/language.ts';
import type { FactMark, FactSource, WillLink } from '../municipalities/public.ts';

/** Something that happened or is so, as it is told. */
export interface ToldText {
  readonly state: 'told';
  readonly text: Bilingual;
  /** `2023`, `2023-04` or `2023-04-03`; null where it is not known. */
  readonly happened: string | null;
  readonly source: FactSource;
  readonly mark: FactMark;
  readonly willLink: WillLink;
}

/** A blank: what is not known yet. */
export interface UnknownText {
  readonly state: 'unknown';
  readonly text: Bilingual;
}

export type FactText = ToldText | UnknownText;

/** One version of a fact, with who wrote it, for the lab's own staff. */
export interface FactVersion {
  readonly version: number;
  readonly state: 'told' | 'unknown' | 'withdrawn';
  readonly text: Bilingual;
  readonly happened: string | null;
  readonly source: FactSource | null;
  readonly mark: FactMark | null;
  readonly willLink: WillLink | null;
  /** Why it is other than the version before; absent of the first. */
  readonly reason: string | null;
  readonly at: Date;
  readonly by: string | null;
}

/** Whom a fact is told of: a city, or the lab itself of the whole programme. */
export interface Subject {
  readonly tenantId: string;
  readonly slug: string;
  readonly kind: 'municipality' | 'lab';
  readonly name: string;
}

/** With how many facts are told of it, and how many blanks there are. */
export interface CountedSubject extends Subject {
  readonly told: number;
  readonly unknown: number;
}

/** A fact in its last version, for lists. */
export interface KeptFact extends FactVersion {
  readonly id: string;
  readonly about: Subject;
}
