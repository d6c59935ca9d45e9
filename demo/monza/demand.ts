import type { Audience, PoolableHelp } from '../types.ts';

/** Households of one area that ask for the same help at much the same hours. */
export interface Demand {
  readonly kindOfHelp: PoolableHelp;
  readonly audience: Audience;
  readonly streets: readonly [string, ...string[]];
  readonly households: number;
  /** Sessions a week, each `slots` half hours long. */
  readonly days: number;
  readonly slots: number;
  readonly weekdays: readonly [number, ...number[]];
  /** The usual window of the day: at least one half hour longer than a session. */
  readonly from: string;
  readonly to: string;
  readonly ages: readonly [youngest: number, oldest: number];
  readonly soloCents: readonly [number, ...number[]];
  readonly maxMetres: readonly [number, ...number[]];
}
