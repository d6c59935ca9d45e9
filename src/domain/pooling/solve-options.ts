// The door of the pooling engine: what a caller hands in and gets back. Engines change behind it, this does not.
import type { PoolingFigures } from './figures.ts';
import type { RequestId } from './instance.ts';
import type { PlannedPool, PoolingPlan, RunningPool } from './plan.ts';

export type SolveLimits = {
  /** Offers (a set of households, an operator and a place) to hold at most; beyond it `truncated` says so. By the clock 12 million; by rounds 40 for each, two million at least. */
  readonly candidates?: number;
  /**
   * Rounds of local improvement; without it 200,000, or as many as fit when `spent` is given. By rounds, all other work is
   * in proportion to them.
   */
  readonly iterations?: number;
};

export type SolveProgress = {
  readonly step: 'proving' | 'improving' | 'done';
  readonly componentsDone: number;
  readonly components: number;
  /** Score of the best plan so far, and the score that no plan can pass as far as is known. */
  readonly score: number;
  readonly bound: number;
  /** Requests in a pool of that plan. */
  readonly served: number;
};

export type SolveOptions = {
  /** Breaks ties and drives local improvement: same instance, same seed, same plan. Any finite number. */
  readonly seed: number;
  readonly limits?: SolveLimits;
  /** True when time is up: the best plan so far is returned, with a bound that still holds. */
  readonly deadline?: () => boolean;
  /**
   * Share of the time that has gone, from 0 to 1: lets the engine pace itself so that it is done when time is up. It is a
   * deadline too. Two runs with a clock may differ; without one, `iterations` decides and every machine finds the same.
   */
  readonly spent?: () => number;
  /** What more of the time is given to, when `spent` is known; default the plan. A partner may look after the bound. */
  readonly emphasis?: 'plan' | 'bound';
  /** Pools that already run: nobody is taken out and no session moved; open ones may take members in. */
  readonly kept?: readonly RunningPool[];
  /**
   * What each household bore in earlier runs (`poolingStretch`), 0 to 1, with 1 for having been left out: among plans of
   * the same score, those who bore more are asked for less.
   */
  readonly borne?: ReadonlyMap<RequestId, number>;
  /** A plan to begin from, kept pools not among it: what of it is possible is taken, and improved upon. */
  readonly start?: readonly PlannedPool[];
  /** Plans that others found for the same question, asked for when the engine's own search is over: it takes the best of all. */
  readonly partners?: () => Promise<readonly PartnerPlan[]>;
  readonly onProgress?: (progress: SolveProgress) => void;
};

/** Another run's answer to the same instance and kept pools; its bound is believed. */
export type PartnerPlan = { readonly plan: PoolingPlan; readonly bound: number };

export type SolvedPools = {
  /** Always passes `checkPlan`; its `bound` equals `bound`. Kept pools come first, in the order given, without the ended. */
  readonly plan: PoolingPlan;
  /** Positions in `kept` of pools that break a rule without those who leave; their other members were planned anew. */
  readonly ended: readonly number[];
  readonly score: number;
  /** Proved: no plan that keeps the kept pools scores more. */
  readonly bound: number;
  /** `optimal`: proved that no plan scores more. `feasible`: `bound - score` is the unproved rest. */
  readonly status: 'optimal' | 'feasible';
  /** Offers that were looked at. */
  readonly candidates: number;
  /** Some possible pools were left out for the limit or the deadline. */
  readonly truncated: boolean;
  /** Parts of the city that could be solved apart. */
  readonly components: number;
  readonly figures: PoolingFigures;
};
