import type { EuroCents } from '../pricing/euro-cents.ts';
import type { Condition } from './condition.ts';
import type { IseeFact } from './facts.ts';

/** What an amount is counted by. */
export const amountUnits = ['hour', 'meal', 'day', 'month', 'year', 'once'] as const;
export type AmountUnit = (typeof amountUnits)[number];

/** An ISEE, and what is paid or received there; both in euro cents. */
export interface Point {
  readonly isee: number;
  readonly cents: number;
}

export type AmountBase =
  | { readonly kind: 'fixed'; readonly cents: number }
  /** Straight from one point to the other; below the first and above the last it stays as it is there. */
  | { readonly kind: 'linear'; readonly fact: IseeFact; readonly from: Point; readonly to: Point }
  /** The first band whose `isee` is not passed; `beyond` above them all. */
  | { readonly kind: 'bands'; readonly fact: IseeFact; readonly bands: readonly Point[]; readonly beyond: number };

/** So much less for whoever meets a condition; each is taken off what the one before left. */
export type Reduction = { readonly name: string; readonly when: Condition } & ReductionSize;

/** A whole part of a hundred, 1 to 100; or a sum in euro cents, of which no more is taken off than there is. */
export type ReductionSize = { readonly percent: number } | { readonly off: number };

/** What a person pays, or receives: base, then reductions in their order, then the bounds, then rounding. */
export interface Amount {
  readonly flow: 'pays' | 'receives';
  readonly per: AmountUnit;
  readonly base: AmountBase;
  readonly reductions: readonly Reduction[];
  readonly least?: EuroCents;
  readonly most?: EuroCents;
}
