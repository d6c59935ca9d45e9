import type { PoolableRequest } from '../../requests/public.ts';
import type { Operator, PoolHours, Venue } from '../model.ts';

/** What the engine looks at of a request, an operator and a place. */
export type PooledRequest = Omit<PoolableRequest, 'intensity' | 'quarter' | 'firstContact' | 'version'>;
export type PooledOperator = Omit<Operator, 'name' | 'providerId'>;
export type PooledVenue = Omit<Venue, 'name' | 'address'>;

/** A group that was proposed or runs: its families, its operator and its place are taken. */
export interface LivePool extends PoolHours {
  readonly id: string;
  readonly operatorId: string;
  readonly venueId: string | null;
  readonly homeRequestId: string | null;
  /** Where it meets. */
  readonly lat: number;
  readonly lon: number;
  readonly members: readonly { readonly requestId: string; readonly seats: number; readonly weight: number }[];
}

/** What one instance of the engine is built from. */
export interface EngineFacts {
  readonly requests: readonly PooledRequest[];
  readonly operators: readonly PooledOperator[];
  readonly venues: readonly PooledVenue[];
  readonly livePools: readonly LivePool[];
  /** Pairs of requests whose last group failed because one of them said no, or nothing. */
  readonly apart: readonly (readonly [string, string])[];
  /** What each request bore in the last runs that it was in, on average: 0 to 1, with 1 for having been left out. */
  readonly borne: ReadonlyMap<string, number>;
}

/** Everything that one pooling run looks at, read in one transaction. */
export interface PoolingFacts extends EngineFacts {
  readonly requests: readonly PoolableRequest[];
  readonly operators: readonly Operator[];
  readonly venues: readonly Venue[];
}
