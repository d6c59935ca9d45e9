// What a search for the least change brings home.
import type { PlannedPool } from '../../plan.ts';
import type { Change } from '../changes/change.ts';

export type Found = {
  /** How much is asked, in the unit of the changes (see `Remedy`). */
  readonly size: number;
  readonly changes: readonly Change[];
  /** A pool that the changes make possible. */
  readonly pool: PlannedPool;
};
