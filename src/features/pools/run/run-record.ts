import type { Change } from '../../../domain/pooling/explain/changes/change.ts';
import type { ReasonNotPlaced } from '../../../domain/pooling/explain/explanation.ts';
import type { PoolingFigures } from '../../../domain/pooling/figures.ts';
import type { RunEffort } from './run-effort.ts';
import type { MuchBorne } from './who-bore-what.ts';

export type RunFailure = 'late' | 'broken' | 'refused';

/** `not-looked-at`: there was no time left to find out. */
export type LeftOutReason = ReasonNotPlaced | 'not-looked-at';

/** What would be enough for a household to share, as was checked: kinds of change, each once, without a figure of its own. */
export interface LeastChange {
  readonly kinds: readonly Change['kind'][];
  /** How many more that ask for the same, where `add-households` is among them. */
  readonly households?: number;
}

/** Why a request is still waiting after a run: a code, in words only on pages. */
export interface LeftOut {
  readonly requestId: string;
  readonly reason: LeftOutReason;
  /** Absent where nothing has to change, or nobody looked. */
  readonly change?: LeastChange;
}

/** What a run found, kept with it so that its page can be read years later. */
export interface RunFigures {
  /** Of the new groups only; those that lived already are not counted twice. */
  readonly figures?: PoolingFigures;
  readonly status?: 'optimal' | 'feasible';
  readonly truncated?: boolean;
  readonly candidates?: number;
  readonly components?: number;
  /** What it could search with; done again, it has the same. */
  readonly effort?: RunEffort;
  /** The clock ended the search before its rounds were over: done again it may find other groups. */
  readonly cutShort?: boolean;
  readonly kept?: number;
  /** Proved: no plan serves more of the requests that waited. */
  readonly mostServed?: number;
  readonly proposed?: number;
  /** Groups of the plan that were given up because somebody changed their mind while it was being made. */
  readonly dropped?: number;
  readonly seconds?: number;
  /** Of the families of the new groups. */
  readonly much?: MuchBorne;
  readonly leftOut?: readonly LeftOut[];
  readonly failure?: RunFailure;
}

export interface PoolingRun {
  readonly id: string;
  readonly status: 'asked' | 'done' | 'failed';
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
  readonly instanceDigest: string | null;
  readonly engineVersion: string | null;
  readonly seed: number;
  readonly score: number | null;
  readonly bound: number | null;
  readonly figures: RunFigures;
}

/** How far from the best possible a run's plan can be, 0..1; undefined where nothing was proved. */
export function gapOf({ score, bound }: Pick<PoolingRun, 'score' | 'bound'>): number | undefined {
  if (score === null || bound === null) return undefined;
  return bound > 0 ? Math.max(0, (bound - score) / bound) : 0;
}
