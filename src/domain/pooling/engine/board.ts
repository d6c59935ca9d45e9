// The instance laid out for solving: canonical order, places as one list, running pools taken off the table.
import type {
  Point,
  PoolingInstance,
  PoolingOperator,
  PoolingRequest,
  PoolingRules,
  PoolingVenue,
} from '../instance.ts';
import type { PlannedPool } from '../plan.ts';
import type { DayBits } from '../session-starts.ts';
import { avoidances, orderOperators, orderRequests, orderVenues } from './canonical-order.ts';
import { beginningOfWeek, turnDay, turnWindows } from './canonical-week.ts';
import { keptSessions } from './kept-sessions.ts';
import type { KeptSessions } from './kept-sessions.ts';
import type { RunningPools } from './running-pools.ts';

/** A venue (`venue` is its index, `host` is -1) or a home (`host` is its request's index, `venue` is -1). */
export type BoardPlace = {
  readonly at: Point;
  readonly seats: number;
  readonly tags: ReadonlySet<string>;
  readonly venue: number;
  readonly host: number;
};

/** A running pool that may take members in. Its hours are its own: it is offered beside the operators of the board. */
export type OpenPool = {
  /** Position in the plan. */
  readonly pool: number;
  readonly members: readonly PoolingRequest[];
  readonly operator: PoolingOperator;
  readonly place: BoardPlace;
  readonly from: number;
  readonly days: DayBits;
};

/** Everything is named by its index from here on; ids come back when the plan is written. */
export type Board = {
  readonly rules: PoolingRules;
  /** Requests still to be placed. */
  readonly requests: readonly PoolingRequest[];
  readonly operators: readonly PoolingOperator[];
  readonly venues: readonly PoolingVenue[];
  /** Venues first, then the homes that can take at least one more household. */
  readonly places: readonly BoardPlace[];
  /** For each request, the indexes of those it must not meet. */
  readonly avoids: readonly ReadonlySet<number>[];
  readonly kept: KeptSessions;
  readonly open: readonly OpenPool[];
  /** Day of the instance's week that is day 0 here. */
  readonly firstDay: number;
};

/** Days of the instance's week as days of the board's. */
type Turning = {
  readonly record: <T extends PoolingRequest | PoolingOperator>(record: T) => T;
  readonly day: (day: number) => number;
};

export const NOTHING_RUNS: RunningPools = { kept: [], open: [], ended: [], leaving: new Set() };

export function layOut(instance: PoolingInstance, running: RunningPools = NOTHING_RUNS): Board {
  const { kept, leaving } = running;
  const placed = new Set(kept.flatMap((pool) => pool.members));
  const firstDay = beginningOfWeek(instance, kept);
  const turn: Turning = {
    record: (record) => ({ ...record, windows: turnWindows(record.windows, firstDay) }),
    day: (day) => turnDay(day, firstDay),
  };
  const free = instance.requests.filter(({ id }) => !placed.has(id) && !leaving.has(id));
  const requests = orderRequests(free.map(turn.record));
  const venues = orderVenues(instance.venues);
  const avoided = avoidances(requests);
  const index = new Map(requests.map((request, at) => [request.id, at]));
  return {
    rules: instance.rules,
    requests,
    operators: orderOperators(instance.operators.map(turn.record)),
    venues,
    places: [
      ...venues.map((venue, at) => ({ at: venue, seats: venue.seats, tags: new Set(venue.tags), venue: at, host: -1 })),
      ...requests.flatMap((home, at) => (home.hostSeats > home.seats ? [placeOfHome(home, at)] : [])),
    ],
    avoids: requests.map(({ id }) => new Set([...(avoided.get(id) ?? [])].flatMap((other) => index.get(other) ?? []))),
    kept: keptSessions(instance, kept, firstDay),
    open: running.open.flatMap((pool) => openPool(instance, kept[pool], pool, turn)),
    firstDay,
  };
}

function placeOfHome(home: PoolingRequest, host: number): BoardPlace {
  return { at: home, seats: home.hostSeats, tags: new Set(home.homeTags), venue: -1, host };
}

function openPool(
  instance: PoolingInstance,
  planned: PlannedPool | undefined,
  pool: number,
  turn: Turning,
): OpenPool | [] {
  const operator = instance.operators.find(({ id }) => id === planned?.operator);
  if (planned === undefined || operator === undefined) return [];
  const members = instance.requests.filter(({ id }) => planned.members.includes(id)).map(turn.record);
  const { place } = planned;
  const venue = 'venue' in place ? instance.venues.find(({ id }) => id === place.venue) : undefined;
  const home = 'home' in place ? members.find(({ id }) => id === place.home) : undefined;
  const days = planned.days.reduce((bits, day) => bits | (1 << turn.day(day)), 0);
  const meets = { pool, members, operator: turn.record(operator), from: planned.from, days };
  if (venue !== undefined) {
    const { seats, tags } = venue;
    return { ...meets, place: { at: venue, seats, tags: new Set(tags), venue: -1, host: -1 } };
  }
  return home === undefined ? [] : { ...meets, place: placeOfHome(home, -1) };
}
