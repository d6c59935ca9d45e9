import type { CalendarDay } from '../schedule/calendar-day.ts';

/** A document that is sent, or a statement that somebody makes and answers for. */
export const evidenceKinds = ['document', 'declaration'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** How long what was given for a requirement counts. */
export type Validity =
  | { readonly kind: 'for-good' }
  /** As long as the document itself says. */
  | { readonly kind: 'its-own-date' }
  /** From the day it was given. */
  | { readonly kind: 'months'; readonly months: number };

/** One thing that a notice asks. */
export interface Requirement {
  /** Names it across the versions of its notice: what was given for it goes on counting. */
  readonly key: string;
  readonly kind: EvidenceKind;
  /** As the municipality writes it. */
  readonly title: string;
  readonly validity: Validity;
  /** Without it the accreditation does not hold; of the others the desk is told, and no more. */
  readonly blocking: boolean;
}

/** What one version of a notice asks. */
export interface Rules {
  readonly version: number;
  readonly requirements: readonly Requirement[];
}

/** A version that came after the one that somebody was accredited under. */
export interface LaterRules extends Rules {
  /** Last day on which the older version still counts; absent where it counts until the renewal. */
  readonly complyBy: CalendarDay | undefined;
}
