// What can be said to one household about its place in a plan: codes and figures, never words.
//
// Ids of other households, of pools and of operators are in it for the city's staff. A household itself is told how many and
// how near, never who or where: distances to other households come only as "within" (`CoarseMetres`).
import type { RequestId } from '../instance.ts';
import type { PlannedPool } from '../plan.ts';
import type { Change } from './changes/change.ts';

export const COARSE_METRES = [250, 500, 1000, 2000, 5000, 10_000] as const;
export type CoarseMetres = (typeof COARSE_METRES)[number] | 'farther';

/** With whom a household fits, running pools apart: same sessions, common hours, like age, nobody avoided, needs that go together. */
export type Company = {
  readonly households: number;
  /** Of those, how many are in no pool of the plan. */
  readonly waiting: number;
  /** Of all, how many reach some place that the household reaches too, be it one of their homes. */
  readonly withinReach: number;
  /** All of them by how far they live, each counted once, nearest first. */
  readonly near: readonly { readonly within: CoarseMetres; readonly households: number }[];
};

/** A pool of the plan that stands in the way of another. */
export type Obstacle = {
  /** Position in the plan. */
  readonly pool: number;
  /** The members that it would lose. */
  readonly households: readonly RequestId[];
  /** It has the operator, or the venue, at those hours. */
  readonly operatorBusy: boolean;
  readonly venueBusy: boolean;
  /** Without those members it could still meet; when not, it ends. */
  readonly goesOn: boolean;
};

/** A pool that keeps every rule by itself, and what the plan would lose or gain if it were put in. */
export type Alternative = {
  readonly pool: PlannedPool;
  /** Cents per seat and hour in it; may be a fraction. */
  readonly sharedCents: number;
  /** Empty when it fits beside the plan as it is. */
  readonly against: readonly Obstacle[];
  /** Households of the plan that would be left without a pool. */
  readonly displaced: number;
  /** Exactly what the plan's score changes by when the pool is in it and `against` has ended, or gone on smaller. */
  readonly scoreChange: number;
};

export type Placed = {
  readonly outcome: 'placed';
  /** Position of the pool in the plan. */
  readonly pool: number;
  readonly members: number;
  readonly seats: number;
  /** Cents per seat and hour, alone and in the pool; the latter may be a fraction. */
  readonly aloneCents: number;
  readonly sharedCents: number;
  /** Cents a week for all the household's seats. */
  readonly weeklyAloneCents: number;
  readonly weeklySharedCents: number;
  /** From the household to the pool's place; 0 when it hosts. */
  readonly placeMetres: number;
  readonly nearestMember: CoarseMetres;
  readonly company: Company;
  /** The best few other pools, each with other members; none where its pool runs already. */
  readonly alternatives: readonly Alternative[];
  /** Something was not looked at for want of steps or time: there may be better alternatives. */
  readonly truncated: boolean;
};

/**
 * Why a request is in no pool: the first hurdle that no group with it could pass together with those before it. In order:
 * `not-shareable` no pool at all can have it: its own participants are too far apart in age, or its hours hold no such sessions;
 * `no-compatible-neighbour` nobody whom it could meet reaches a place that it reaches too;
 * `place-missing` there are such households, but it reaches no venue, cannot host, and nobody near hosts; or no place has room;
 * `no-operator-at-those-hours` no operator comes to such a place for so many seats;
 * `need-not-met` no such operator and place, at whatever hour, offer all that the group needs and nothing that it refuses;
 * `no-operator-at-those-hours` (again) those who do, or the place, are not free when the group is, running pools counted;
 * `price-out-of-reach` every such group costs someone more than they can pay, or than alone;
 * `lost-to-better-group` a pool is possible, and its people, operator or place are in others of the plan;
 * `still-possible` no hurdle: a pool fits beside the plan, or one of the plan's has room. The plan could be better, or such a
 * pool costs more than its points are worth.
 */
export type ReasonNotPlaced =
  | 'not-shareable'
  | 'no-compatible-neighbour'
  | 'place-missing'
  | 'no-operator-at-those-hours'
  | 'need-not-met'
  | 'price-out-of-reach'
  | 'lost-to-better-group'
  | 'still-possible';

/** A change, or several together, after which the household could share. Checked: `pool` keeps every rule then. */
export type Remedy = {
  /** In this order; empty when nothing has to change. */
  readonly changes: readonly Change[];
  /**
   * How much is asked. In metres for `travel-farther`; slots for `widen-hours` and `extend-operator`; cents per seat and hour for
   * `pay-more`; cents per hour for `lower-price` and, below what others ask, for `add-operator`; tags for `do-without`,
   * `accept-tag` and `train-operator`; seats for `host`, `enlarge-venue` and `add-venue`; households for `add-households`.
   * Of several kinds together, the slots that the household has to be free besides; after `fewer-participants`, what follows it.
   */
  readonly size: number;
  /** No less of this kind would do, for this `fits`. False when the search was cut short, and where least means nothing. */
  readonly least: boolean;
  /**
   * What is claimed of `pool` in the changed instance: that it keeps the rules by itself; that it does so beside all pools of the
   * plan; or that it does so in the plan in place of the pool that it `joins`, whose members, place, operator and hours it keeps.
   */
  readonly fits: 'by-itself' | 'beside-the-plan' | 'in-a-pool-of-the-plan';
  /** Position in the plan of the pool that is joined. */
  readonly joins: number | undefined;
  readonly pool: PlannedPool;
};

export type NotPlaced = {
  readonly outcome: 'not-placed';
  readonly reason: ReasonNotPlaced;
  readonly company: Company;
  /** Places within its reach that it accepts, homes of its company among them, and operators who come to any of them. */
  readonly places: number;
  readonly operators: number;
  /** With `need-not-met`, the fewest tags that were in the way of a group: needed by someone, or refused. */
  readonly tags: readonly string[];
  /** With `price-out-of-reach`, the lowest cents per seat and hour of a group that passed all other hurdles. */
  readonly lowestCents: number | undefined;
  /** Cents per seat and hour that it accepts at most: what it can pay, and no more than alone. */
  readonly ceilingCents: number;
  /** The best few pools that it could be in, and what is against each; none before `lost-to-better-group`. */
  readonly alternatives: readonly Alternative[];
  /** Never empty: the most natural for the reason first. */
  readonly remedies: readonly Remedy[];
  /** Something was not looked at for want of steps or time: the reason may be a later one, alternatives better. */
  readonly truncated: boolean;
};

export type Explanation = Placed | NotPlaced | { readonly outcome: 'unknown-request'; readonly request: RequestId };

export function coarse(metres: number): CoarseMetres {
  return COARSE_METRES.find((limit) => metres <= limit) ?? 'farther';
}
