// Several changes together, for those whom no single one would help. The last of them always works.
import { SLOTS_PER_DAY } from '../../instance.ts';
import type { PoolPlace } from '../../plan.ts';
import { listDays } from '../../session-starts.ts';
import { addHouseholds, metresAround } from './add-households.ts';
import { addOperator } from './add-operator.ts';
import type { Budget } from '../search/budget.ts';
import type { Change } from '../changes/change.ts';
import type { Place } from '../city/city.ts';
import type { Hit } from '../search/find-least.ts';
import type { Found } from './found.ts';
import { accepts } from '../search/ground.ts';
import type { Ground } from '../search/ground.ts';
import { busyOn } from '../city/busy-days.ts';
import { busyAt } from '../search/judge-pool.ts';
import { newVenue, openHome, roomToMove } from './least-of-places.ts';
import type { NewNames } from '../changes/new-names.ts';
import { cheapestDays, missingSlots, sessionWindows } from '../search/session-cost.ts';
import type { View } from '../search/view.ts';

type Missing = (
  view: View,
  grounds: readonly Ground[],
) => (Found & { readonly hit: Hit; readonly seats: number }) | undefined;

/** A place, at its own home or at a venue near it, and there what else is missing. */
function withPlace(view: View, names: NewNames, missing: Missing): Found | undefined {
  const { request } = view.subject;
  const { open, home } = openHome(view);
  const hosted = missing(open, [home]);
  if (hosted !== undefined && hosted.seats > request.hostSeats) {
    const host = { kind: 'host', request: request.id, hostSeats: hosted.seats } as const;
    return { size: 0, changes: [host, ...hosted.changes], pool: hosted.pool };
  }
  const met = missing(view, [newVenue(view, names.venue)]);
  if (met === undefined) return undefined;
  const near = { near: request.id, withinMetres: roomToMove(met.hit) };
  const venue = { kind: 'add-venue', id: names.venue, ...near, seats: met.seats, tags: [] } as const;
  return { size: 0, changes: [venue, ...met.changes], pool: met.pool };
}

/** Where company is there: a place, and an operator who comes. */
export function placeAndOperator(view: View, names: NewNames, budget: Budget): Found | undefined {
  return withPlace(view, names, (there, grounds) => addOperator(there, names.operator, budget, grounds));
}

/** Where operators are there: a place, and company. */
export function placeAndHouseholds(view: View, names: NewNames, budget: Budget): Found | undefined {
  return withPlace(view, names, (there, grounds) => addHouseholds(there, names.household, budget, grounds));
}

const ALL_WEEK = 0b111_1111;

/**
 * One more household and one more operator, at its own home, at a venue that it accepts, or at a new one; at the hours that ask
 * least of it. Undefined only of a request that no week can hold. `view` must leave the whole plan standing.
 */
export function lastResort(view: View, names: NewNames): Found | undefined {
  const { request, ceiling } = view.subject;
  const { id: like, slots } = request;
  const seats = request.seats + 1;
  const best = cheapestMeeting(view, seats);
  if (best === undefined) return undefined;
  const { place, from, days, size } = best;
  const windows = sessionWindows(days, from, slots);
  const at: PoolPlace = place?.host !== undefined ? { home: like } : { venue: place?.venue ?? names.venue };
  const household = names.household(0);
  const missing = sessionWindows(days & ~(view.subject.starts[from] ?? 0), from, slots);
  const tags = request.needs.filter((tag) => place?.tags.has(tag) !== true);
  const { operator, venue } = names;
  const nearby = { near: like, withinMetres: Math.max(0, Math.floor(request.maxMetres) - 1) };
  const changes: Change[] = [
    ...(missing.length > 0 ? [{ kind: 'widen-hours', request: like, windows: missing } as const] : []),
    ...(place === undefined ? [{ kind: 'add-venue', id: venue, ...nearby, seats, tags: [] } as const] : []),
    { kind: 'add-households', ids: [household], like, at, withinMetres: metresAround(view), windows },
    { kind: 'add-operator', id: operator, at, windows, tags, seats, cents: ceiling * seats },
  ];
  return { size, changes, pool: { operator, place: at, days: listDays(days), from, members: [like, household] } };
}

type Meeting = {
  readonly place: Place | undefined;
  readonly from: number;
  readonly days: number;
  readonly size: number;
};

/** Where and when the household could meet one more at the least cost in slots; a place of its own, new, comes last. */
function cheapestMeeting(view: View, seats: number): Meeting | undefined {
  const { days: many, slots, windows } = view.subject.request;
  const { at } = view.subject;
  const known = view.grounds.filter(({ place }) => place.host === undefined || place.host.at === at);
  const roomy = known.filter((ground) => ground.place.seats >= seats && accepts(view.subject, ground));
  let best: Meeting | undefined;
  for (let from = 0; from + slots <= SLOTS_PER_DAY; from++) {
    const costs = missingSlots(windows, from, from + slots);
    for (const place of [...roomy.map((ground) => ground.place), undefined]) {
      const taken = place === undefined ? 0 : busyOn(busyAt(view, place), view.standing, from);
      const session = cheapestDays(ALL_WEEK & ~taken, many, costs);
      if (session !== undefined && session.size < (best?.size ?? Infinity)) best = { place, from, ...session };
    }
  }
  return best;
}
