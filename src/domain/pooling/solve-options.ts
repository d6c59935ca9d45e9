// The door of the pooling engine: what a caller hands in and gets back. Engines change behind it, this does not.
import type { PoolingFigures } from './figures.ts';
import type { PlannedPool, PoolingPlan } from './plan.ts';

export type SolveLimits = {
  /** Candidate pools to hold at most; beyond it the search is cut and `truncated` says so. */
  readonly candidates: number;
  /** Rounds of local improvement per component that was not proved; default 200 000. */
  readonly iterations?: number;
  /** Seconds that the exact solver may take on one component; default 20. When it strikes, results depend on the machine. */
  readonly secondsPerComponent?: number;
};

export type SolveProgress = {
  readonly step: 'proving' | 'improving' | 'done';
  readonly componentsDone: number;
  readonly components: number;
  /** Score of the best plan so far, and the score that no plan can pass as far as is known. */
  readonly score: number;
  readonly bound: number;
};

export type SolveOptions = {
  /** Breaks ties and drives local improvement: same instance, same seed, same plan. Any finite number. */
  readonly seed: number;
  readonly limits: SolveLimits;
  /** True when time is up: the best plan so far is returned, with a bound that still holds. */
  readonly deadline?: () => boolean;
  /** Pools that already run: they stay as they are, and their members, operators and places are taken. */
  readonly kept?: readonly PlannedPool[];
  readonly onProgress?: (progress: SolveProgress) => void;
};

export type SolvedPools = {
  /** Always passes `checkPlan`; its `bound` equals `bound`. Kept pools come first, in the order given. */
  readonly plan: PoolingPlan;
  readonly score: number;
  /** Proved: no plan that keeps the kept pools scores more. */
  readonly bound: number;
  /** `optimal`: proved that no plan scores more. `feasible`: `bound - score` is the unproved rest. */
  readonly status: 'optimal' | 'feasible';
  /** Candidate pools that were looked at. */
  readonly candidates: number;
  /** Some possible pools were left out for the limit or the deadline. */
  readonly truncated: boolean;
  /** Parts of the city that could be solved apart. */
  readonly components: number;
  readonly figures: PoolingFigures;
};
