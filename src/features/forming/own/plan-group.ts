import { metres } from '../../../domain/pooling/metres.ts';
import type { Window } from '../../../domain/pooling/instance.ts';
import type { Operator, Venue } from '../../pools/public.ts';
import type { PoolableRequest } from '../../requests/public.ts';
import type { Missing } from '../model.ts';

export interface PlannedGroup {
  readonly days: readonly number[];
  readonly fromSlot: number | null;
  readonly missing: Missing;
  readonly families: number;
  readonly operatorId: string | null;
  readonly venueId: string | null;
  readonly homeRequestId: string | null;
}

type AskedFacts = Pick<
  PoolableRequest,
  'id' | 'lat' | 'lon' | 'days' | 'slots' | 'windows' | 'maxMetres' | 'seats' | 'hostSeats' | 'kindOfHelp' | 'refuses'
>;

/**
 * The group that one request would open: on its own days, at the nearest place that it goes to (or its own home), with the
 * cheapest operator who is free then and comes there. What is not to be had is what the group is missing; a family, where all is.
 */
export function planGroup(request: AskedFacts, operators: readonly Operator[], venues: readonly Venue[]): PlannedGroup {
  const place = nearestPlace(request, venues);
  const who = cheapestOperator(request, place, operators);
  const days = who?.days ?? firstDays(request);
  const seats = who?.operator.minSeats ?? 2;
  return {
    days,
    fromSlot: who?.from ?? null,
    operatorId: who?.operator.id ?? null,
    venueId: place?.venueId ?? null,
    homeRequestId: place === undefined || place.venueId !== null ? null : request.id,
    missing: place === undefined ? 'place' : who === undefined ? 'operator' : 'family',
    families: Math.max(2, Math.ceil(seats / request.seats)),
  };
}

interface ChosenPlace {
  readonly lat: number;
  readonly lon: number;
  readonly venueId: string | null;
}

function nearestPlace(request: AskedFacts, venues: readonly Venue[]): ChosenPlace | undefined {
  const reached = venues
    .filter(({ tags, seats }) => seats > request.seats && !request.refuses.some((tag) => tags.includes(tag)))
    .map((venue) => ({ venue, far: metres(request, venue) }))
    .filter(({ far }) => far <= request.maxMetres)
    .sort((a, b) => a.far - b.far || (a.venue.id < b.venue.id ? -1 : 1));
  const [nearest] = reached;
  if (nearest !== undefined) return { lat: nearest.venue.lat, lon: nearest.venue.lon, venueId: nearest.venue.id };
  return request.hostSeats > request.seats ? { lat: request.lat, lon: request.lon, venueId: null } : undefined;
}

function cheapestOperator(request: AskedFacts, place: ChosenPlace | undefined, operators: readonly Operator[]) {
  const possible = operators
    .filter(({ kindsOfHelp, maxSeats }) => kindsOfHelp.includes(request.kindOfHelp) && maxSeats > request.seats)
    .filter((operator) => place === undefined || metres(operator, place) <= operator.maxMetres)
    .flatMap((operator) => {
      const session = commonSession(request, operator.windows);
      return session === undefined ? [] : [{ operator, ...session, cents: seatCents(operator) }];
    });
  possible.sort((a, b) => a.cents - b.cents || (a.operator.id < b.operator.id ? -1 : 1));
  return possible[0];
}

function seatCents({ cents, minSeats }: Operator): number {
  const seats = Math.max(2, minSeats);
  return (cents[seats - 1] ?? Infinity) / seats;
}

/** The first hour at which both are free on enough days. */
function commonSession({ windows, days, slots }: AskedFacts, theirs: readonly Window[]) {
  const free = (some: readonly Window[], day: number, from: number) =>
    some.some((window) => window.day === day && window.from <= from && from + slots <= window.to);
  for (let from = 0; from + slots <= 48; from++) {
    const possible = [0, 1, 2, 3, 4, 5, 6].filter((day) => free(windows, day, from) && free(theirs, day, from));
    if (possible.length >= days) return { from, days: possible.slice(0, days) };
  }
  return undefined;
}

function firstDays({ windows, days, slots }: AskedFacts): number[] {
  const long = windows.filter(({ from, to }) => to - from >= slots).map(({ day }) => day);
  return [...new Set(long)].sort((a, b) => a - b).slice(0, days);
}
