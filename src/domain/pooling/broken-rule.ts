// What can be wrong with a plan, as codes and figures; words are for the pages.
import type { RequestId } from './instance.ts';

export type BrokenCode =
  | 'wrong-format'
  | 'bound-below-score'
  | 'unknown-operator-or-member'
  | 'too-few-members'
  | 'in-two-pools'
  | 'different-demand'
  | 'wrong-number-of-days'
  | 'not-a-slot-of-the-week'
  | 'operator-unavailable'
  | 'member-unavailable'
  | 'wrong-seats'
  | 'unknown-place'
  | 'host-not-a-member'
  | 'operator-too-far'
  | 'member-too-far'
  | 'need-not-met'
  | 'place-refused'
  | 'ages-too-far-apart'
  | 'price-too-high'
  | 'must-not-meet'
  | 'operator-busy'
  | 'venue-busy';

/** `pool` is the position in the plan, -1 for the plan as a whole; `rule` is 1..12, 0 where no rule has a number. */
export type BrokenRule = {
  readonly pool: number;
  readonly rule: number;
  readonly code: BrokenCode;
  readonly request?: RequestId;
  /** The other household of rule 10, or the other pool of rules 11 and 12. */
  readonly other?: RequestId | number;
  readonly day?: number;
  readonly tag?: string;
  /** Seats of rule 4; cents per seat and hour of rule 9; years of rule 8. */
  readonly figure?: number;
};

export type Broken = Omit<BrokenRule, 'pool'>;
