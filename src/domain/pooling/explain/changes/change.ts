// What would have to be different for a household to share: values that `applyChange` puts into an instance.
import type { OperatorId, RequestId, VenueId, Window } from '../../instance.ts';
import type { PoolPlace } from '../../plan.ts';

/** What the household itself would do differently. */
export type OwnChange =
  /** It travels up to `maxMetres` instead. To another family's home this is told in hundreds of metres only. */
  | { readonly kind: 'travel-farther'; readonly request: RequestId; readonly maxMetres: number }
  /** It is free in these hours as well, each a whole session. */
  | { readonly kind: 'widen-hours'; readonly request: RequestId; readonly windows: readonly Window[] }
  /** It pays up to `maxCents` per seat and hour instead; never more than alone. */
  | { readonly kind: 'pay-more'; readonly request: RequestId; readonly maxCents: number }
  /** It no longer needs the tag. */
  | { readonly kind: 'do-without'; readonly request: RequestId; readonly tag: string }
  /** It no longer refuses places with the tag. */
  | { readonly kind: 'accept-tag'; readonly request: RequestId; readonly tag: string }
  /** It has that many seats at home, its own participants counted. */
  | { readonly kind: 'host'; readonly request: RequestId; readonly hostSeats: number }
  /** It asks for these of its participants only. */
  | { readonly kind: 'fewer-participants'; readonly request: RequestId; readonly ages: readonly number[] };

/** What the city or a provider would do differently. */
export type SupplyChange =
  /** The operator works in these hours as well, each a whole session. */
  | { readonly kind: 'extend-operator'; readonly operator: OperatorId; readonly windows: readonly Window[] }
  /** The operator can also offer these tags. */
  | { readonly kind: 'train-operator'; readonly operator: OperatorId; readonly tags: readonly string[] }
  /** The operator asks `cents` per hour for that many seats, or the city pays what is above. */
  | {
      readonly kind: 'lower-price';
      readonly operator: OperatorId;
      readonly seats: number;
      readonly cents: number;
    }
  /** The venue has room for that many. */
  | { readonly kind: 'enlarge-venue'; readonly venue: VenueId; readonly seats: number }
  /** One more operator, free in `windows`, at most at `cents` per hour for `seats` seats, with these tags, who comes there. */
  | {
      readonly kind: 'add-operator';
      readonly id: OperatorId;
      readonly at: PoolPlace;
      readonly windows: readonly Window[];
      readonly tags: readonly string[];
      readonly seats: number;
      readonly cents: number;
    }
  /** One more venue, anywhere within `withinMetres` of the household's home, with room for `seats` and these tags. */
  | {
      readonly kind: 'add-venue';
      readonly id: VenueId;
      readonly near: RequestId;
      readonly withinMetres: number;
      readonly seats: number;
      readonly tags: readonly string[];
    };

/**
 * More households that ask for the same: one seat each, of the age of the first participant, with the same needs and prices.
 * They live within `withinMetres` of the place and go there, are free in `windows`, and meet everybody.
 */
export type AddHouseholds = {
  readonly kind: 'add-households';
  readonly ids: readonly RequestId[];
  readonly like: RequestId;
  readonly at: PoolPlace;
  readonly withinMetres: number;
  readonly windows: readonly Window[];
};

export type Change = OwnChange | SupplyChange | AddHouseholds;
