import type { Language } from '../../../i18n/language.ts';
import type { EntryField } from '../entries/fields.ts';

/** Draft: seen by its keeper alone. Published: at once, of somebody trusted. */
export type ProposalState = 'draft' | 'waiting' | 'decided' | 'published';
export const fieldDecisions = ['accepted', 'edited', 'refused'] as const;
export type FieldDecision = (typeof fieldDecisions)[number];

export interface ProposedField {
  readonly field: EntryField;
  /** What the keeper saw. */
  readonly before: unknown;
  readonly proposed: unknown;
  readonly decision: FieldDecision | null;
  /** What the desk wrote instead. */
  readonly edited: unknown;
  readonly reason: string | null;
}

/** What a keeper would change of one entry. */
export interface Proposal {
  readonly id: string;
  readonly serviceId: string;
  readonly title: string;
  readonly mailbox: string;
  readonly language: Language;
  /** The version of the entry that the keeper saw. */
  readonly seen: number;
  readonly state: ProposalState;
  readonly sampled: boolean;
  readonly lookedAt: Date | null;
  readonly sentAt: Date | null;
  /** It said where a place is that is protected since: that was taken out. */
  readonly redacted: boolean;
  /** In the order of the sheet. */
  readonly fields: readonly ProposedField[];
}

export interface FieldVerdict {
  readonly field: EntryField;
  readonly decision: FieldDecision;
  readonly edited?: unknown;
  readonly reason: string | undefined;
}
