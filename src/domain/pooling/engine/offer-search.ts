// What every step of the enumeration of pools shares.
import type { OffersInMaking } from './offers.ts';
import type { StartsOf } from './operator-hours.ts';
import type { Company, Joining } from './people.ts';
import type { Reach } from './reach.ts';

/** What is known of each operator and the company looked at last: told once, asked for at every place. */
export type Suiting = {
  /** Companies looked at so far: their number says which of the entries below are about the last one. */
  companies: number;
  /** The company that the operator was last asked about, and whether it could hold it, wherever it meets. */
  readonly asked: Int32Array;
  readonly suits: Uint8Array;
  /** The last company that the operator has an offer for at somebody's home. */
  readonly atHome: Int32Array;
};

export function nobodyAsked(operators: number): Suiting {
  const [asked, atHome] = [new Int32Array(operators), new Int32Array(operators)];
  return { companies: 0, asked, suits: new Uint8Array(operators), atHome };
}

export type Search = Joining & {
  readonly reach: Reach;
  readonly people: readonly Company[];
  readonly startsOf: StartsOf;
  readonly suiting: Suiting;
  readonly making: OffersInMaking;
  readonly offersPerSet: number;
  readonly random: () => number;
  readonly deadline: () => boolean;
  /** What may still be spent; the clock is looked at every so many looks. */
  left: { offers: number; joins: number; looks: number; late: boolean };
};
