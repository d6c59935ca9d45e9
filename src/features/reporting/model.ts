import type { Language } from '../../i18n/index.ts';
import type { TextReading } from './figures/reading.ts';

/** The chapters of the volume of 2024, which every report keeps. Source: secondowelfare.it, presentation of the volume. */
export const chapters = [1, 2, 3, 4] as const;
export type Chapter = (typeof chapters)[number];

export type SectionState = 'draft' | 'review' | 'approved';

/** One text in each language; '' where nobody has written it. */
export type InLanguages = Readonly<Record<Language, string>>;

/** What is written in a section. */
export interface SectionText {
  readonly chapter: Chapter;
  /** Among those of its chapter; equal ones stand in the order in which they were made. */
  readonly position: number;
  /** Slug of the city that it tells of. */
  readonly city: string | null;
  readonly title: InLanguages;
  readonly body: InLanguages;
  /** '' where nobody signs. */
  readonly author: string;
  /** The author agreed to be named. */
  readonly authorNamed: boolean;
}

/** The contribution that a section was begun from. */
export interface FromContribution {
  readonly cityId: string;
  readonly contributionId: string;
  /** That it was sent in. */
  readonly language: Language;
}

export interface Section extends SectionText {
  readonly id: string;
  readonly state: SectionState;
  /** Counts the changes: who saves says which one was read. */
  readonly revision: number;
  readonly changedAt: Date;
  /** Who wrote its text last; null where the system did. */
  readonly writtenBy: Person | null;
  /** Undefined where it is not approved. */
  readonly approved: { readonly at: Date; readonly by: Person | null } | undefined;
  readonly readings: Readonly<Record<string, KeptReading>>;
  /** Null where the lab wrote it itself. */
  readonly from: FromContribution | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A reading of a section, with the newer one it was kept against, if somebody decided so. */
export interface KeptReading {
  readonly reading: TextReading['reading'];
  readonly keptAgainst: TextReading['reading'] | null;
}

export interface Comment {
  readonly id: string;
  readonly text: string;
  readonly writtenAt: Date;
  readonly writer: string | null;
  readonly settledAt: Date | null;
}

export interface PublishedSection {
  readonly id: string;
  readonly chapter: Chapter;
  readonly city: string | null;
  readonly title: InLanguages;
  readonly body: InLanguages;
  /** Only with the author's consent. */
  readonly author: string | null;
  readonly readings: Readonly<Record<string, TextReading>>;
}

/** All that a version says: it stands when everything else has changed. */
export interface ReportContent {
  readonly title: InLanguages;
  readonly sections: readonly PublishedSection[];
}

export interface ReportVersion {
  readonly number: number;
  readonly publishedAt: Date;
  readonly content: ReportContent;
}

/** The titles of what a version tells of a city. */
export interface SectionsAbout {
  readonly number: number;
  readonly sections: readonly Pick<PublishedSection, 'id' | 'title'>[];
}

export type VersionLine = Omit<ReportVersion, 'content'>;
