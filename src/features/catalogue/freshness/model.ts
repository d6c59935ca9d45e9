import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { FreshnessState } from '../../../domain/upkeep/freshness.ts';

/** By its provider, at the desk, or as its source says it. */
export type CheckedBy = 'provider' | 'desk' | 'source';

/** How an entry stands, as readers are told; days are written `2026-11-25`. */
export interface EntryCheck {
  readonly state: FreshnessState;
  readonly checkedBy: CheckedBy;
  readonly checkedOn: string;
}

/** What somebody may find wrong in a sheet. */
export const wrongThings = ['ended', 'hours', 'contacts', 'place', 'price', 'audience', 'other'] as const;
export type WrongThing = (typeof wrongThings)[number];

export interface OpenReport {
  readonly id: string;
  readonly wrong: readonly WrongThing[];
  readonly words: string | null;
  /** Something was taken out of the words: it said where a place is that is protected. */
  readonly redacted: boolean;
  readonly on: string;
}

/** An entry on the list of today. */
export interface EntryToCheck {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly mailbox: string | null;
  /** Absent of one that came since the last night and was reported. */
  readonly check: (EntryCheck & { readonly dueOn: string; readonly remindedOn: string | null }) | null;
  readonly reach: number;
  /** Who at the desk sees to it. */
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly reports: readonly OpenReport[];
}

/** What the order of the list is worked out from. */
export interface CheckOrderFacts {
  readonly id: string;
  readonly checkedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly reach: number;
  readonly reports: number;
}

export interface FreshnessFigures {
  readonly states: Readonly<Record<FreshnessState, number>>;
  /** Days since the last check, of half of the entries; null where there are none. */
  readonly medianAge: number | null;
  readonly openReports: number;
  /** Entries that are given and that nobody at the desk sees to. */
  readonly withoutOwner: number;
}
