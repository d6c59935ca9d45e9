import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { PoolHours } from '../model.ts';
import type { LivePool } from '../run/pooling-facts.ts';

export interface NearMember {
  readonly requestId: string;
  readonly seats: number;
  readonly weight: number;
  readonly ages: readonly number[];
  readonly hostSeats: number;
  readonly homeTags: readonly string[];
}

/** What its operator must still offer to a group that lives. */
export interface NearTerms {
  readonly operatorId: string;
  /** Where it meets. */
  readonly lat: number;
  readonly lon: number;
  readonly families: number;
  readonly seats: number;
}

/** A group that lives near and could take one more, or meets at a venue: with what decides whether somebody fits in. */
export interface NearPool extends LivePool, NearTerms {
  readonly status: 'proposed' | 'offers' | 'agreed' | 'running';
  readonly kindOfHelp: PoolableHelp;
  readonly members: readonly NearMember[];
}

/** A group at somebody's home that nobody could join (`couldJoin`): its operator's hours, and who is in it matters to nobody. */
export type TakenHours = NearTerms & PoolHours;
