import { freeDays } from '../group-change/days-to-come.ts';
import type { Point, Window } from '../pooling/instance.ts';
import { metres } from '../pooling/metres.ts';

/** What one household asks, as far as it decides where it could join. */
export interface Asked extends Point {
  readonly days: number;
  readonly slots: number;
  readonly windows: readonly Window[];
  readonly maxMetres: number;
  readonly needs: readonly string[];
  readonly refuses: readonly string[];
  readonly seats: number;
  /** Euro cents per seat and hour that it accepts at most: what it can pay, and no more than alone. */
  readonly ceilingCents: number;
}

/** What is settled of a group that forms; what is not settled yet is absent, and nothing fails at it. */
export interface SettledTerms {
  /** Days of the week on which it meets, each for `slots` half hours from `from`. */
  readonly days: readonly number[];
  readonly slots: number;
  readonly from?: number;
  readonly place?: Point & { readonly tags: readonly string[]; readonly own: boolean };
  /** Where there is no place yet: the middle of its families, and how far around. */
  readonly around?: Point & { readonly withinMetres: number };
  readonly operatorTags?: readonly string[];
  /** Euro cents per seat and hour once it starts. */
  readonly seatCents?: number;
}

/** Why a household could not be in a group as things are, in the order in which it is told. */
export const misfits = ['sessions', 'hours', 'distance', 'needs', 'refuses', 'price'] as const;
export type Misfit = (typeof misfits)[number];

/**
 * What keeps one household out of a group that forms, by itself: whoever else is in it is another matter. Who asks for fewer days than the
 * group meets comes on some of them, where it is free on enough; who is the host, on all.
 */
export function misfitsOf(asked: Asked, terms: SettledTerms): Misfit[] {
  const { place, operatorTags, seatCents } = terms;
  const offered = new Set([...(place?.tags ?? []), ...(operatorTags ?? [])]);
  const fails: Readonly<Record<Misfit, boolean>> = {
    sessions:
      asked.slots !== terms.slots ||
      asked.days > terms.days.length ||
      (place?.own === true && asked.days < terms.days.length),
    hours: freeDays({ ...terms, fromSlot: terms.from ?? null }, asked).length < Math.min(asked.days, terms.days.length),
    distance: isTooFar(asked, terms),
    // Needs are judged once both who comes and where are known: either may meet them.
    needs: place !== undefined && operatorTags !== undefined && asked.needs.some((tag) => !offered.has(tag)),
    refuses: place !== undefined && !place.own && asked.refuses.some((tag) => place.tags.includes(tag)),
    price: seatCents !== undefined && seatCents > asked.ceilingCents,
  };
  return misfits.filter((misfit) => fails[misfit]);
}

function isTooFar(asked: Asked, { place, around }: SettledTerms): boolean {
  if (place !== undefined) return !place.own && metres(asked, place) > asked.maxMetres;
  return around !== undefined && metres(asked, around) > asked.maxMetres + around.withinMetres;
}
