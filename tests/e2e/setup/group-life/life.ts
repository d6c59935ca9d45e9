import type { Family, Hands } from './hands.ts';
import type { Stage } from './stage.ts';

/** Ada, Bea, Cleo and Dora, as they asked. */
export type Four = readonly [Family, Family, Family, Family];

/** What the tests of one life hand on to one another. */
export interface Life {
  readonly stage: Stage;
  readonly hands: Hands;
  readonly families: Four;
  /** Address of the group, for the staff. */
  readonly group: string;
  /** The day on which the group meets first, in so many days from the one on which it was asked for. */
  readonly starts: number;
}

/** Whoever comes first takes care: looks at every page, and makes each mistake first. */
export const inTurn = (at: number) => ({ careful: at === 0 });
