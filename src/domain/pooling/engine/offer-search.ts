// What every step of the enumeration of pools shares.
import type { OffersInMaking } from './offers.ts';
import type { StartsOf } from './operator-hours.ts';
import type { Company, Joining } from './people.ts';
import type { Reach } from './reach.ts';

export type Search = Joining & {
  readonly reach: Reach;
  readonly people: readonly Company[];
  readonly startsOf: StartsOf;
  readonly making: OffersInMaking;
  readonly offersPerSet: number;
  readonly random: () => number;
  readonly deadline: () => boolean;
  left: { offers: number; joins: number; late: boolean };
};
