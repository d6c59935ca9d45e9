import type { NationalCode } from '../labels/model.ts';
import type { ChangedGroup } from '../synonyms/model.ts';

/** Words of a city that have versions: its labels with their codes, its groups of words that find one another. */
export type WordKind = 'label' | 'synonyms';

/** What the city says of a label: its name, of one of its own; what it is elsewhere. */
export interface LabelWords {
  readonly name?: string;
  readonly codes: readonly NationalCode[];
}

/** What a group of words says. */
export type GroupWords = Omit<ChangedGroup, 'code'>;

export interface WordContents {
  readonly label: LabelWords;
  readonly synonyms: GroupWords;
}

/** Which of them: of a label `kind/label`, of a group its code. */
export interface WordRef {
  readonly kind: WordKind;
  readonly key: string;
}

/** What made them change: somebody wrote something else, took up an earlier version, or took them away. */
export type WordCause = 'change' | 'restore' | 'removal';

/** What words said before, and how that came to an end. */
export interface WordVersion<Content> {
  readonly version: number;
  readonly content: Content;
  readonly replaced: {
    readonly at: Date;
    readonly by: 'public' | 'resident' | 'staff' | 'system';
    readonly cause: WordCause;
  };
}

/** What words say and said. */
export interface WordHistory<Content> {
  /** What they say now; undefined of what was taken away. */
  readonly now: Content | undefined;
  /** The number of the version that stands, or would be the next. */
  readonly standing: number;
  /** Superseded ones, the latest first. */
  readonly versions: readonly WordVersion<Content>[];
}

export type RestoreOutcome = 'saved' | 'denied' | 'unknown' | 'meanwhile' | 'taken';

export interface Restoring {
  readonly number: number;
  /** The version that the person saw: where another stands by now, nothing is written. */
  readonly seen: number;
}
