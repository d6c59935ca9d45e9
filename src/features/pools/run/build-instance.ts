import {
  INSTANCE_FORMAT,
  type OperatorId,
  type PoolingInstance,
  type PoolingOperator,
  type PoolingRequest,
  type PoolingRules,
  type RequestId,
  type VenueId,
} from '../../../domain/pooling/instance.ts';
import type { PlannedPool } from '../../../domain/pooling/plan.ts';
import { sessionWindows } from '../model.ts';
import { keepKindsApart } from './kinds-apart.ts';
import type { EngineFacts, LivePool, PooledOperator, PooledRequest } from './pooling-facts.ts';
import { setAside } from './set-aside.ts';

export const poolingRules: PoolingRules = { maxAgeSpread: 6, moveSlots: 1, pointsPerWeight: 100_000 };

export interface BuiltInstance {
  readonly instance: PoolingInstance;
  readonly kept: readonly PlannedPool[];
  /** Of the requests that wait. */
  readonly borne: ReadonlyMap<RequestId, number>;
}

/**
 * One instance for all kinds of help, so that an operator or a place is never promised twice: the kind is a tag that the
 * request needs and the operator offers. What lives already is in it as it is, whatever was changed around it since.
 */
export function buildInstance(facts: EngineFacts): BuiltInstance {
  const { livePools, operators, closedVenues } = setAside(facts);
  const venues = facts.venues.filter(({ id }) => !closedVenues.has(id));
  const venueIds = new Set(venues.map(({ id }) => id));
  const apart = pairsApart(facts);
  return {
    instance: {
      format: INSTANCE_FORMAT,
      rules: poolingRules,
      venues: venues.map(({ id, lat, lon, seats, tags }) => ({ id: id as VenueId, lat, lon, seats, tags })),
      requests: [
        ...facts.requests.map((request) => asked(request, apart.get(request.id) ?? [])),
        ...livePools.flatMap((pool) => pool.members.map((member) => taken(pool, member))),
      ],
      operators: operators.map((operator) => offered(operator, livePools)),
    },
    kept: livePools.map((pool) => keep(pool, venueIds)),
    borne: borneBy(facts),
  };
}

/** In the requests' order, so that the same facts are told in the same words. */
function borneBy({ requests, borne }: EngineFacts): Map<RequestId, number> {
  const bore = new Map<RequestId, number>();
  for (const { id } of requests) {
    const before = borne.get(id);
    if (before !== undefined) bore.set(id as RequestId, before);
  }
  return bore;
}

/** The limit on ages is there for children; grown people are grouped whatever their age. */
export function comparableAge(age: number): number {
  return age < 18 ? age : 40;
}

function asked(request: PooledRequest, apart: readonly string[]): PoolingRequest {
  const {
    lat,
    lon,
    seats,
    days,
    slots,
    windows,
    maxMetres,
    hostSeats,
    homeTags,
    refuses,
    maxCents,
    soloCents,
    weight,
  } = request;
  return {
    id: request.id as RequestId,
    lat,
    lon,
    seats,
    days,
    slots,
    windows,
    maxMetres,
    hostSeats,
    homeTags,
    refuses,
    maxCents,
    soloCents,
    weight,
    ages: request.ages.map(comparableAge),
    needs: [...request.needs, `help:${request.kindOfHelp}`],
    avoid: [...new Set([...request.avoid, ...apart])].map((id) => id as RequestId),
  };
}

function pairsApart(facts: EngineFacts): Map<string, string[]> {
  const apart = keepKindsApart(facts.requests, facts.operators);
  for (const [one, other] of facts.apart) apart.set(one, [...(apart.get(one) ?? []), other]);
  return apart;
}

/** A member of a group that lives: free at the group's hours, at the group's place, and nothing else to ask. */
function taken(pool: LivePool, member: LivePool['members'][number]): PoolingRequest {
  const seats = pool.members.reduce((sum, each) => sum + each.seats, 0);
  return {
    id: member.requestId as RequestId,
    lat: pool.lat,
    lon: pool.lon,
    seats: member.seats,
    ages: Array.from({ length: member.seats }, () => 40),
    days: pool.days.length,
    slots: pool.slots,
    windows: sessionWindows(pool),
    maxMetres: 0,
    hostSeats: seats,
    homeTags: [],
    needs: [],
    refuses: [],
    maxCents: 1_000_000,
    soloCents: 1_000_000,
    weight: member.weight,
    avoid: [],
  };
}

function offered(operator: PooledOperator, livePools: readonly LivePool[]): PoolingOperator {
  const own = livePools.filter(({ operatorId }) => operatorId === operator.id);
  const { id, lat, lon, maxMetres, minSeats, maxSeats, cents } = operator;
  return {
    id: id as OperatorId,
    lat,
    lon,
    maxMetres,
    minSeats,
    maxSeats,
    cents,
    // The hours of a group that lives are taken, so naming them again opens them to nobody else.
    windows: [...operator.windows, ...own.flatMap(sessionWindows)],
    tags: [...operator.tags, ...operator.kindsOfHelp.map((kind) => `help:${kind}`)],
  };
}

function keep(pool: LivePool, venues: ReadonlySet<string>): PlannedPool {
  const host = pool.homeRequestId ?? pool.members[0]?.requestId ?? '';
  const venue = pool.venueId !== null && venues.has(pool.venueId) ? pool.venueId : undefined;
  return {
    operator: pool.operatorId as OperatorId,
    // A venue that no longer takes new groups is as closed to them as somebody's home.
    place: venue === undefined ? { home: host as RequestId } : { venue: venue as VenueId },
    days: [...pool.days],
    from: pool.fromSlot,
    members: pool.members.map(({ requestId }) => requestId as RequestId),
  };
}
