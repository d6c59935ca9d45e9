// What one newcomer can be told about its place in a plan that runs: codes and figures, never words.
import type { OperatorId, RequestId } from '../instance.ts';
import type { PoolPlace } from '../plan.ts';

/** What one household pays an hour for all its seats. May be a fraction of a cent: whole cents are shared out later. */
export type Share = { readonly request: RequestId; readonly seats: number; readonly hourlyCents: number };

/** What a member pays now, and would pay with the newcomer. */
export type ChangedShare = Share & { readonly hourlyCentsNow: number };

/** A pool of the plan that has room: with the newcomer added it passes every rule for everybody. */
export type PoolToJoin = {
  /** Its position in the plan. */
  readonly pool: number;
  /** By how much the plan's score rises. */
  readonly gain: number;
  /** From the newcomer to the place. */
  readonly metres: number;
  /** Seats with the newcomer. */
  readonly seats: number;
  /** What the newcomer would pay, and alone, an hour for all its seats. */
  readonly share: Share;
  readonly hourlyCentsAlone: number;
  readonly present: readonly ChangedShare[];
};

/** A pool that the newcomer makes possible, with requests that are in none, beside all the pools of the plan. */
export type PoolToForm = {
  readonly operator: OperatorId;
  readonly place: PoolPlace;
  readonly days: readonly number[];
  readonly from: number;
  /** The newcomer first. */
  readonly members: readonly RequestId[];
  readonly gain: number;
  readonly metres: number;
  readonly seats: number;
  /** What each would pay, the newcomer first. */
  readonly shares: readonly Share[];
  readonly hourlyCentsAlone: number;
};

/**
 * The one thing that a near fit fails at, and the least that would pass it.
 * `other-sessions` it asks for other days or slots (rule 2), so many more or fewer;
 * `hours` its windows are too short by so many slots a week (rule 3);
 * `operator-full` `place-full` seats too many (rule 4);
 * `too-far` metres beyond what it travels (rule 6), at most `FARTHEST_METRES`;
 * `need-not-met` `place-refused` tags (rule 7);
 * `ages` years beyond the largest difference (rule 8);
 * `price` cents per seat and hour beyond what it can pay (rule 9);
 * `above-alone` cents per seat and hour beyond what it pays alone (rule 9);
 * `price-for-member` so much for somebody who is in the pool;
 * `nobody-free` no operator is free for it then (rules 3 and 11): so many slots a week of one would do.
 */
export type Hurdle =
  | { readonly code: 'too-far'; readonly metres: number }
  | { readonly code: 'price'; readonly cents: number }
  | { readonly code: 'hours'; readonly slots: number }
  | { readonly code: 'nobody-free'; readonly slots: number; readonly days: readonly number[]; readonly from: number }
  | { readonly code: 'operator-full' | 'place-full'; readonly seats: number }
  | { readonly code: 'need-not-met' | 'place-refused'; readonly tags: readonly string[] }
  | { readonly code: 'ages'; readonly years: number }
  | { readonly code: 'other-sessions'; readonly days: number; readonly slots: number }
  | { readonly code: 'above-alone'; readonly cents: number }
  | { readonly code: 'price-for-member'; readonly request: RequestId; readonly cents: number };

/** Metres beyond a newcomer's reach at which a place is no near miss any more. */
export const FARTHEST_METRES = 2000;

/** A pool that is missed by one hurdle alone: one of the plan, or one that could be formed. */
export type NearMiss = {
  readonly hurdle: Hurdle;
  readonly pool: number | Pick<PoolToForm, 'operator' | 'place' | 'days' | 'from' | 'members'>;
};

export type Fit =
  | { readonly outcome: 'unknown-request'; readonly request: RequestId }
  | { readonly outcome: 'already-placed'; readonly pool: number }
  | {
      /** `no-place` when there is nothing to join and nothing to form. */
      readonly outcome: 'places' | 'no-place';
      /** Best first: by gain, then by metres. */
      readonly toJoin: readonly PoolToJoin[];
      /** Best first, no two with the same members. */
      readonly toForm: readonly PoolToForm[];
      /** At most one of each kind, the nearest. Of pools to form only where there is no place. */
      readonly misses: readonly NearMiss[];
      /** Whether every pool that can be formed was looked at; if not, a better one might exist. */
      readonly exhaustive: boolean;
    };
