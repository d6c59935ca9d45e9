// Types of a pooling plan, format `will-pooling-plan/1`: what one pooling run returns.
import type { OperatorId, RequestId, VenueId } from './instance.ts';

export const PLAN_FORMAT = 'will-pooling-plan/1';

/** Where a pool meets: a venue, or the home of one of its members. */
export type PoolPlace = { readonly venue: VenueId } | { readonly home: RequestId };

/** One pool: who meets, with whom, where, on which days (0 is Monday) and from which slot of the day. */
export type PlannedPool = {
  readonly operator: OperatorId;
  readonly place: PoolPlace;
  readonly days: readonly number[];
  readonly from: number;
  readonly members: readonly RequestId[];
};

export type PoolingPlan = {
  readonly format: typeof PLAN_FORMAT;
  readonly pools: readonly PlannedPool[];
  /** A score that the solver has proved no plan can pass. */
  readonly bound?: number;
};

/** A pool that already runs, as a new run receives it. */
export type RunningPool = PlannedPool & {
  /** It may take in more members, within the rules; by default it stays as it is. */
  readonly open?: boolean;
  /** Members who have said that they leave: the run plans as if they had gone. */
  readonly leaving?: readonly RequestId[];
};
