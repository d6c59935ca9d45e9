import type { Condition, LocalDate } from '../../domain/forming/conditional-yes.ts';
import type { PoolableHelp } from '../../domain/vocabulary.ts';

export const missingThings = ['family', 'place', 'operator', 'hour', 'price'] as const;
export type Missing = (typeof missingThings)[number];
export type GroupOrigin = 'run' | 'staff' | 'family';
export type GroupStatus = 'open' | 'started' | 'closed';
export type LeftBecause = 'left' | 'changed' | 'placed' | 'not-near' | 'group-over';

/** Why a household is not in the group that started from the one it was in, or why that one never started. */
export type LeftDetail = Condition | 'others' | 'full' | 'no-yes' | 'does-not-fit' | 'time-over' | 'withdrawn';

/** Days that a group which nobody brings to its start stays open. */
export const daysOpen = 60;
/** Families that may be in a group that forms: more than any operator takes, so that whoever cannot go on is replaced. */
export const mostMembers = 12;

/** Requests that are alike and miss something; it has no operator's word and no date yet. */
export interface FormingGroup {
  readonly id: string;
  readonly origin: GroupOrigin;
  readonly status: GroupStatus;
  readonly kindOfHelp: PoolableHelp;
  readonly quarter: string;
  readonly tellsQuarter: boolean;
  /** Days of the week, 0 is Monday, each for `slots` half hours from `fromSlot`, which may be open. */
  readonly days: readonly number[];
  readonly fromSlot: number | null;
  readonly slots: number;
  readonly withinMetres: number;
  readonly missing: Missing;
  /** How many it takes to start. */
  readonly families: number;
  /** How many there are: as the public page tells them, and now. */
  readonly toldFamilies: number;
  readonly present: number;
  readonly ground: Ground;
  readonly openedAt: Date;
  readonly refreshedAt: Date;
  readonly endsAt: Date;
}

/** What is settled of a group that forms: who would come, and where it would meet. */
export interface Ground {
  readonly operator: GroundOperator | null;
  readonly place: GroundPlace | null;
  /** The middle of a cell of 500 metres: what distances are measured from while there is no place. */
  readonly middle: { readonly lat: number; readonly lon: number };
}

export interface GroundOperator {
  readonly id: string;
  readonly name: string;
  readonly providerName: string;
  readonly tags: readonly string[];
  readonly minSeats: number;
  readonly maxSeats: number;
  /** Euro cents of one hour for 1, 2, … seats together. */
  readonly cents: readonly number[];
}

export interface GroundPlace {
  readonly lat: number;
  readonly lon: number;
  readonly seats: number;
  readonly tags: readonly string[];
  /** A venue's name and id, or whose home it is. */
  readonly venue: { readonly id: string; readonly name: string } | null;
  readonly homeRequestId: string | null;
}

/** A household's yes in advance, as it gave it. Cents of one hour for all its seats. */
export interface GivenYes {
  readonly maxCents: number;
  readonly startBy: LocalDate | null;
  readonly leastFamilies: number;
  readonly mostFamilies: number;
  readonly notAsBefore: boolean;
}

/** A household of a group that forms, without a word of who it is. */
export interface FormingMember {
  readonly requestId: string;
  readonly code: string;
  readonly seats: number;
  readonly came: 'found' | 'asked' | 'opened';
  readonly joinedAt: Date;
  readonly yes: GivenYes | null;
  /** The group's days on which it would come; null: on all. */
  readonly days: readonly number[] | null;
}
