import type { PlannedPool } from '../../../domain/pooling/plan.ts';
import type { BuiltInstance } from './build-instance.ts';
import type { RunEffort } from './run-effort.ts';

/** What a run received and found, kept for as long as it may be done again. Ids, places, ages and hours; no names. */
export interface RunInput {
  readonly built: BuiltInstance;
  readonly effort: RunEffort;
  readonly cutShort: boolean;
  /** Of the plan as the engine gave it, also those that were given up afterwards. */
  readonly pools: readonly PlannedPool[];
}

/**
 * Days that a run can be done again. As long as a withdrawn household's name is kept: then nothing of it is left here
 * either.
 */
export const daysToReplay = 30;
