/** What an hour of the whole group costs with so many seats. */
export interface SeatPrice {
  readonly seats: number;
  readonly cents: number;
}

/** `fallen`: its provider may not give it any more, or its operator or place was taken meanwhile. */
export type OfferStatus = 'open' | 'withdrawn' | 'fallen' | 'taken' | 'not-taken';

/** What a provider would do the work of a group for. */
export interface OfferTerms {
  readonly operatorId: string;
  /** Null: the home that the proposal named. */
  readonly venueId: string | null;
  /** One hour of the group as it is. */
  readonly hourlyCents: number;
  /** The same for each number of seats, where the provider said so. */
  readonly prices: readonly SeatPrice[];
  /** First day, `2026-12-01`. */
  readonly startsOn: string;
  readonly note: string;
}

export interface Offer extends OfferTerms {
  readonly id: string;
  readonly poolId: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly operatorName: string;
  readonly venue: { readonly name: string; readonly address: string } | null;
  /** The proposal's own, or one that came to a call. */
  readonly origin: 'proposal' | 'call';
  readonly status: OfferStatus;
  readonly offeredAt: Date;
}
