// What keeps a household out of one pool of the plan, as it meets: one hurdle can be named, more than one cannot.
import { metres } from '../../metres.ts';
import type { Change } from '../changes/change.ts';
import type { City, Household, StandingPool } from '../city/city.ts';
import type { Found } from './found.ts';
import { refused } from '../search/ground.ts';
import { metresToTell } from './least-of-own.ts';
import { missingSlots, sessionWindows } from '../search/session-cost.ts';
import { seatsOf } from '../city/standing-pools.ts';

/** A way into a pool of the plan: its members, place, operator and hours stay as they are. */
export type WayIn = Found & { readonly joins: number };

/** For each pool that one change, or none, would open to the household: that change. */
export function waysIn(city: City, household: Household): WayIn[] {
  return city.pools.flatMap((pool) => {
    if (pool.closed || !getsAlong(city, household, pool)) return [];
    const hurdles = [
      ...distanceTo(pool, household),
      ...hoursOf(pool, household),
      ...tagsOf(pool, household),
      ...roomIn(pool, household),
      ...priceIn(pool, household),
    ];
    const members = [...pool.planned.members, household.request.id];
    const joined = { joins: pool.at, pool: { ...pool.planned, members } };
    if (hurdles.length === 0) return [{ size: 0, changes: [], ...joined }];
    return hurdles.length === 1 ? (hurdles[0] ?? []).flatMap((way) => ({ ...way, ...joined })) : [];
  });
}

type Way = Pick<WayIn, 'size' | 'changes'>;
/** None when the rule is kept; else one list: what would open the way, empty when nothing would. */
type Hurdle = readonly [] | readonly [readonly Way[]];

function way(size: number, ...changes: readonly Change[]): Way {
  return { size, changes };
}

/** Rules 2, 8 and 10. */
function getsAlong(city: City, household: Household, { members }: StandingPool): boolean {
  const { days, slots } = household.request;
  const ages = [household, ...members];
  const spread = Math.max(...ages.map(({ oldest }) => oldest)) - Math.min(...ages.map(({ youngest }) => youngest));
  return (
    spread <= city.instance.rules.maxAgeSpread &&
    members.every(({ request }) => request.days === days && request.slots === slots) &&
    !members.some(({ at }) => city.avoided[household.at]?.has(at))
  );
}

function distanceTo({ place }: StandingPool, { request }: Household): Hurdle {
  const away = metres(request, place.point);
  if (away <= request.maxMetres) return [];
  const far = metresToTell(away, place);
  return [[way(far - request.maxMetres, { kind: 'travel-farther', request: request.id, maxMetres: far })]];
}

function hoursOf({ days, from, to }: StandingPool, { request, starts }: Household): Hurdle {
  const missing = days & ~(starts[from] ?? 0);
  if (missing === 0) return [];
  const size = missingSlots(request.windows, from, to).reduce(
    (sum, each, day) => sum + (missing & (1 << day) ? each : 0),
    0,
  );
  const windows = sessionWindows(missing, from, request.slots);
  return [[way(size, { kind: 'widen-hours', request: request.id, windows })]];
}

function tagsOf({ place, operator }: StandingPool, household: Household): Hurdle {
  const { id: request, needs } = household.request;
  const lacks = [...new Set(needs)].filter((tag) => !place.tags.has(tag) && !operator.tags.has(tag));
  const refuses = [...new Set(refused(household, place))];
  const without = lacks.map((tag) => ({ kind: 'do-without', request, tag }) as const);
  const accept = refuses.map((tag) => ({ kind: 'accept-tag', request, tag }) as const);
  if (lacks.length + refuses.length === 0) return [];
  const train = { kind: 'train-operator', operator: operator.operator.id, tags: lacks } as const;
  const trained = refuses.length === 0 ? [way(lacks.length, train)] : [];
  return [[way(lacks.length + refuses.length, ...without, ...accept), ...trained]];
}

function roomIn({ place, members, operator }: StandingPool, { request }: Household): Hurdle {
  const seats = seatsOf(members) + request.seats;
  if (seats > operator.operator.maxSeats) return [[]];
  if (seats <= place.seats) return [];
  if (place.venue === undefined) return [[]];
  return [[way(seats - place.seats, { kind: 'enlarge-venue', venue: place.venue, seats })]];
}

function priceIn({ members, operator }: StandingPool, household: Household): Hurdle {
  const { id: request, maxCents, soloCents, seats: own } = household.request;
  const seats = seatsOf(members) + own;
  const price = operator.operator.cents[seats - 1] ?? Infinity;
  const theirs = Math.min(...members.map(({ ceiling }) => ceiling));
  const all = Math.min(theirs, household.ceiling) * seats;
  if (price <= all) return [];
  if (price === Infinity) return [[]];
  const lower = way(price - all, { kind: 'lower-price', operator: operator.operator.id, seats, cents: all });
  if (price > Math.min(theirs, soloCents) * seats) return [[lower]];
  const enough = Math.ceil(price / seats);
  return [[way(enough - maxCents, { kind: 'pay-more', request, maxCents: enough }), lower]];
}
