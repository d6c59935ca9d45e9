// How many more households of its kind are missing, where and when.
import type { RequestId } from '../../instance.ts';
import type { Budget } from '../search/budget.ts';
import { findLeast, writePool } from '../search/find-least.ts';
import type { Hit } from '../search/find-least.ts';
import type { Found } from './found.ts';
import { accepts } from '../search/ground.ts';
import type { Ground } from '../search/ground.ts';
import type { Group } from '../search/group.ts';
import { findSession, isPromising, meetsNeeds, priceOf, takesSeats } from '../search/judge-pool.ts';
import { sessionWindows } from '../search/session-cost.ts';
import type { View } from '../search/view.ts';

/** Where a household does not travel itself, others of its kind are looked for within this. */
const NEIGHBOURHOOD_METRES = 500;

export type FoundHouseholds = Found & { readonly hit: Hit; readonly seats: number };

/** The fewest households of one seat that would do, with those who are there already or without; at these grounds only. */
export function addHouseholds(
  view: View,
  newId: (n: number) => RequestId,
  budget: Budget,
  grounds: readonly Ground[] = view.grounds,
): FoundHouseholds | undefined {
  const { id, slots } = view.subject.request;
  const hit = findLeast(
    view,
    {
      grounds: grounds.filter((ground) => accepts(view.subject, ground)),
      least: () => 1,
      seats: ({ place, offer }) => Math.min(place.seats, offer.largest) - 1,
      cut: (ground, group) => !isPromising(view, ground, group),
      judge: (ground, group, below) => judge(view, ground, group, below),
    },
    budget,
  );
  if (hit === undefined) return undefined;
  const ids = Array.from({ length: hit.size }, (_, n) => newId(n));
  const pool = writePool(hit);
  const windows = sessionWindows(hit.days, hit.from, slots);
  const withinMetres = metresAround(view);
  const change = { kind: 'add-households', ids, like: id, at: pool.place, withinMetres, windows } as const;
  const seats = hit.group.seats + hit.size;
  return { size: hit.size, changes: [change], pool: { ...pool, members: [...pool.members, ...ids] }, hit, seats };
}

/** As far as the household travels itself, or the neighbourhood where it does not. */
export function metresAround({ subject }: Pick<View, 'subject'>): number {
  const { maxMetres } = subject.request;
  return maxMetres > 0 ? maxMetres : NEIGHBOURHOOD_METRES;
}

function judge(view: View, ground: Ground, group: Group, below: number): Hit | undefined {
  let best: Hit | undefined;
  for (const operator of ground.offer.operators) {
    const most = Math.min(operator.operator.maxSeats, ground.place.seats) - group.seats;
    for (let size = 1; size <= most && size < (best?.size ?? below); size++) {
      const seats = group.seats + size;
      if (!takesSeats(operator, seats) || priceOf(operator, seats) > group.ceiling * seats) continue;
      if (!meetsNeeds(group, ground.place, operator)) break;
      const session = findSession(view, ground, group, operator);
      if (session === undefined) break;
      best = { size, ground, group, operator, ...session };
    }
  }
  return best;
}
