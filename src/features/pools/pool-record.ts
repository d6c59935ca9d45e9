import type { Point } from '../../domain/pooling/instance.ts';
import type { Pool, PoolMember } from './model.ts';

/** A group with all that its pages are made from. Nobody sees it whole: `disclose/` says who sees what. */
export interface PoolRecord extends Pool {
  readonly operator: { readonly name: string; readonly cents: readonly number[]; readonly minSeats: number };
  readonly provider: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly venue: { readonly name: string; readonly address: string } | null;
  /** Street of the home where it meets. */
  readonly homeLabel: string | null;
  /** The middle of its families, not of its place. */
  readonly middle: Point;
  readonly members: readonly PoolMember[];
}
