// The things that could change for a newcomer, one at a time, and how much of each a group would take.
import { DAYS_PER_WEEK, SLOTS_PER_DAY } from '../instance.ts';
import type { PoolingRequest } from '../instance.ts';
import { metres } from '../metres.ts';
import { countDays, listDays } from '../session-starts.ts';
import { slotsMissing } from './find-hurdles.ts';
import { findOffer } from './find-offer.ts';
import type { FoundOffer } from './find-offer.ts';
import { FARTHEST_METRES } from './fit.ts';
import type { Hurdle } from './fit.ts';
import type { Ground, Group } from './group.ts';
import { household } from './household.ts';
import type { Household } from './household.ts';

export type Measured = { readonly amount: number; readonly hurdle: Hurdle; readonly offer: FoundOffer };

export type Relaxation = {
  /** The newcomer as if that one thing were no limit. */
  readonly newcomer: Household;
  readonly who: 'free' | 'anybody';
  /** The least that a group of so many seats or more could take there. */
  readonly least: (ground: Ground, seats: number) => number;
  /** What this group takes; undefined when it fails by something else too. */
  readonly measure: (ground: Ground, group: Group) => Measured | undefined;
};

export const allChanges = ['too-far', 'price', 'hours', 'nobody-free'] as const;
/** By the hurdle that goes with it. */
export type Change = (typeof allChanges)[number];

const relaxing: Readonly<Record<Change, (newcomer: Household) => Relaxation>> = {
  'too-far': fartherAway,
  price: dearer,
  hours: atOtherHours,
  'nobody-free': withSomebodyFree,
};

export function relaxations(newcomer: Household, changes: readonly Change[]): readonly Relaxation[] {
  return changes.map((change) => relaxing[change](newcomer));
}

function fartherAway({ request }: Household): Relaxation {
  const beyond = ({ place }: Ground) => Math.ceil(metres(request, place.point) - request.maxMetres);
  return {
    newcomer: household({ ...request, maxMetres: request.maxMetres + FARTHEST_METRES }),
    who: 'free',
    least: beyond,
    measure: (ground, group) => {
      const offer = findOffer(ground, group);
      const amount = beyond(ground);
      return offer && { amount, hurdle: { code: 'too-far', metres: amount }, offer };
    },
  };
}

function dearer({ request }: Household): Relaxation {
  const { maxCents, soloCents } = request;
  const beyond = (share: number) => Math.ceil(share) - maxCents;
  return {
    newcomer: household({ ...request, maxCents: soloCents }),
    who: 'free',
    least: ({ offers }, seats) => beyond(offers.lowestShareFrom[seats] ?? Infinity),
    measure: (ground, group) => {
      const offer = findOffer(ground, group);
      if (offer === undefined) return undefined;
      const amount = beyond(offer.cents / group.seats);
      return { amount, hurdle: { code: 'price', cents: amount }, offer };
    },
  };
}

function withSomebodyFree(newcomer: Household): Relaxation {
  const { days, slots } = newcomer.request;
  return {
    newcomer,
    who: 'anybody',
    // One group is as good as another: the first that is found will do.
    least: () => slots * days,
    measure: (ground, group) => {
      const offer = findOffer(ground, group);
      if (offer === undefined) return undefined;
      const hurdle = { code: 'nobody-free', slots: slots * days, days: offer.days, from: offer.from } as const;
      return { amount: slots * days, hurdle, offer };
    },
  };
}

function atOtherHours(newcomer: Household): Relaxation {
  const everyHour = new Uint8Array(SLOTS_PER_DAY).fill((1 << DAYS_PER_WEEK) - 1);
  // What one start on the days of `common` asks is the same in every group, and is asked for thousands of times.
  const known = new Map<number, ReturnType<typeof leastStretch>>();
  const stretchOf = (common: number, from: number) => {
    const key = (from << DAYS_PER_WEEK) | common;
    if (!known.has(key)) known.set(key, leastStretch(newcomer.request, listDays(common), from));
    return known.get(key);
  };
  return {
    newcomer: { ...newcomer, starts: everyHour },
    who: 'free',
    least: () => 1,
    measure: (ground, group) => {
      let nearest: Measured | undefined;
      const hours = startsOn(group, newcomer.request.days);
      for (const { operator, cents, starts } of ground.offers.bySeats[group.seats] ?? []) {
        if (cents > group.ceiling * group.seats) break;
        if (!group.needs.every((tag) => operator.tags.includes(tag))) continue;
        for (const from of hours) {
          const common = (starts[from] ?? 0) & (group.starts[from] ?? 0);
          if (countDays(common) < newcomer.request.days) continue;
          const stretch = stretchOf(common, from);
          if (stretch === undefined || stretch.slots >= (nearest?.amount ?? Infinity)) continue;
          const hurdle = { code: 'hours', slots: stretch.slots } as const;
          nearest = { amount: stretch.slots, hurdle, offer: { operator, cents, days: stretch.days, from } };
        }
      }
      return nearest;
    },
  };
}

/** The hours at which a group can start on so many days. */
function startsOn({ starts }: Group, days: number): number[] {
  const hours: number[] = [];
  for (let from = 0; from < starts.length; from++) if (countDays(starts[from] ?? 0) >= days) hours.push(from);
  return hours;
}

/** Of the days on which the others can, those that ask least of the newcomer's windows. */
function leastStretch({ windows, slots, days: asked }: PoolingRequest, days: readonly number[], from: number) {
  if (days.length < asked) return undefined;
  const missing = days.map((day) => ({ day, slots: slotsMissing(windows, day, from, slots) }));
  missing.sort((a, b) => a.slots - b.slots || a.day - b.day);
  const chosen = missing.slice(0, asked);
  return {
    days: chosen.map(({ day }) => day).sort((a, b) => a - b),
    slots: chosen.reduce((sum, each) => sum + each.slots, 0),
  };
}
