import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { LivePool } from '../run/pooling-facts.ts';

export interface NearMember {
  readonly requestId: string;
  readonly seats: number;
  readonly weight: number;
  readonly ages: readonly number[];
  readonly hostSeats: number;
  readonly homeTags: readonly string[];
}

/** A group that lives near, with what decides whether somebody else fits in. */
export interface NearPool extends LivePool {
  readonly status: 'proposed' | 'offers' | 'agreed' | 'running';
  readonly kindOfHelp: PoolableHelp;
  /** Of a group that nobody could join (`isOpenTo`) and that meets at home, none: only its hours matter. */
  readonly members: readonly NearMember[];
  readonly families: number;
  readonly seats: number;
}
