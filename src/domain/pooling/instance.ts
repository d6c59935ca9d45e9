// Types of a pooling instance, format `will-pooling/1`: what one pooling run receives.
//
// Time is one typical week in slots of 30 minutes. Distances are metres on the sphere. Prices are whole euro cents.
// Heavy care never reaches an instance: the caller keeps out every request that only suits one-to-one professional work.

export const INSTANCE_FORMAT = 'will-pooling/1';

/** Slots of 30 minutes in one day: `from` and `to` of a window lie in 0..48. */
export const SLOTS_PER_DAY = 48;

/** Days of the typical week, 0 is Monday. */
export const DAYS_PER_WEEK = 7;

export type RequestId = string & { readonly __id: 'pooling request' };
export type OperatorId = string & { readonly __id: 'pooling operator' };
export type VenueId = string & { readonly __id: 'pooling venue' };

/** A point on the sphere, in degrees. */
export type Point = { readonly lat: number; readonly lon: number };

/** A stretch of one day, in slots, `to` excluded. */
export type Window = { readonly day: number; readonly from: number; readonly to: number };

export type PoolingRules = {
  /** Largest difference in years between two participants of one pool. */
  readonly maxAgeSpread: number;
  /** Slots an operator needs between two pools at different places on the same day. */
  readonly moveSlots: number;
  /** Points for one unit of a served request's weight. */
  readonly pointsPerWeight: number;
};

/** A place other than a home. */
export type PoolingVenue = Point & { readonly id: VenueId; readonly seats: number; readonly tags: readonly string[] };

/** One household's need. */
export type PoolingRequest = Point & {
  readonly id: RequestId;
  /** Participants, each with an age in `ages`. */
  readonly seats: number;
  readonly ages: readonly number[];
  /** Sessions a week, each `slots` long, each inside one of `windows`. */
  readonly days: number;
  readonly slots: number;
  readonly windows: readonly Window[];
  /** How far it travels to the pool's place. */
  readonly maxMetres: number;
  /** Seats at home, its own participants counted; 0 when it cannot host. */
  readonly hostSeats: number;
  readonly homeTags: readonly string[];
  /** Tags that operator and place together must offer. */
  readonly needs: readonly string[];
  /** Tags that the place must not have; its own home is never refused. */
  readonly refuses: readonly string[];
  /** Cents per seat and hour that it can pay. */
  readonly maxCents: number;
  /** Cents per seat and hour that it would pay alone. */
  readonly soloCents: number;
  readonly weight: number;
  /** Requests that it must not meet; either side's list counts. */
  readonly avoid: readonly RequestId[];
};

/** One professional of an accredited provider. */
export type PoolingOperator = Point & {
  readonly id: OperatorId;
  /** From its base to a pool's place. */
  readonly maxMetres: number;
  readonly windows: readonly Window[];
  readonly tags: readonly string[];
  readonly minSeats: number;
  readonly maxSeats: number;
  /** Cents per hour for 1, 2, … `maxSeats` seats together. */
  readonly cents: readonly number[];
};

export type PoolingInstance = {
  readonly format: typeof INSTANCE_FORMAT;
  readonly rules: PoolingRules;
  readonly venues: readonly PoolingVenue[];
  readonly requests: readonly PoolingRequest[];
  readonly operators: readonly PoolingOperator[];
};
