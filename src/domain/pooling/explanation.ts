// What can be said to one household about its place in a plan: codes and figures, never words.
import type { RequestId } from './instance.ts';

/** Distances to other households are told only as "within", so that nobody can be found on a map by them. */
export const COARSE_METRES = [250, 500, 1000, 2000, 5000, 10_000] as const;
export type CoarseMetres = (typeof COARSE_METRES)[number] | 'farther';

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
};

/**
 * Why a request is in no pool: the last hurdle that some group with it could not pass. They are tried in this order, so a
 * later code means that all the earlier ones were passed.
 * `no-compatible-neighbour` nobody asks for the same sessions at common hours, of like age, whom it may meet;
 * `place-missing` no venue or home that two such households reach and accept has room for them;
 * `no-operator-at-those-hours` no operator within reach of such a place has those hours free for so many seats;
 * `need-not-met` no such operator and place offer together what the group needs;
 * `price-out-of-reach` every such group costs someone more than they can pay, or than alone;
 * `lost-to-better-group` a pool was possible, and its people, operator or place did more elsewhere.
 */
export type ReasonNotPlaced =
  | 'no-compatible-neighbour'
  | 'place-missing'
  | 'no-operator-at-those-hours'
  | 'need-not-met'
  | 'price-out-of-reach'
  | 'lost-to-better-group';

export type NotPlaced = {
  readonly outcome: 'not-placed';
  readonly reason: ReasonNotPlaced;
  /** Requests that it could meet at some common hour, wherever they live. */
  readonly compatible: number;
  readonly nearestCompatible: CoarseMetres | undefined;
  /** Places within its reach that it accepts. */
  readonly places: number;
  /** Lowest cents per seat and hour of a group that passed all hurdles but price; undefined when none did. */
  readonly lowestCents: number | undefined;
  /** Cents per seat and hour that it accepts at most: what it can pay, and no more than alone. */
  readonly ceilingCents: number;
  /** The search was cut short: a pool might exist that was not seen. */
  readonly truncated: boolean;
};

export type Explanation = Placed | NotPlaced | { readonly outcome: 'unknown-request'; readonly request: RequestId };

export function coarse(metres: number): CoarseMetres {
  return COARSE_METRES.find((limit) => metres <= limit) ?? 'farther';
}
