import { paysMore, priceFor } from '../../../domain/group-change/price-for.ts';
import { checkPlan } from '../../../domain/pooling/check-plan.ts';
import type { OperatorId, RequestId, VenueId } from '../../../domain/pooling/instance.ts';
import { metres } from '../../../domain/pooling/metres.ts';
import { PLAN_FORMAT, type PlannedPool } from '../../../domain/pooling/plan.ts';
import { euroCents } from '../../../domain/pricing/euro-cents.ts';
import type { MemberTerms, PriceTerms } from '../../../domain/pricing/terms.ts';
import type { PoolableRequest } from '../../requests/public.ts';
import type { Operator, Venue } from '../model.ts';
import type { PoolRecord } from '../pool-record.ts';
import { buildInstance } from '../run/build-instance.ts';
import { asInGroup, daysToCome } from './days-in-group.ts';
import { shareOf } from './draft-leave.ts';

/** Somebody who could join a group that runs: by every rule of the engine, for everybody in it. */
export interface Newcomer {
  readonly requestId: string;
  /** The group's days on which it would come: all, or some where it asks for fewer. */
  readonly days: readonly number[];
  readonly metres: number;
  /** What the group would pay then. */
  readonly terms: PriceTerms;
  /** Its own part of an hour, and the price alone, all its seats. */
  readonly shareCents: number;
  readonly soloCents: number;
  /** Whether somebody who is in the group would pay more than now. */
  readonly dearer: boolean;
}

export interface JoinFacts {
  readonly pool: PoolRecord;
  readonly operator: Operator;
  readonly venue: Venue | undefined;
  /** What the group pays now, or paid last: with who has left since. */
  readonly terms: PriceTerms;
  readonly members: readonly PoolableRequest[];
  readonly waiting: readonly PoolableRequest[];
  /** Pairs whose last group failed because one of them said no, or nothing. */
  readonly apart: readonly (readonly [string, string])[];
}

/**
 * Who of those that wait fits into a group as it is: its operator, place, hour, and all its days or some. Each is tried with the group,
 * on the days on which it would come, before the engine's referee (`checkPlan`), which knows all twelve rules. Who makes nobody pay more
 * comes first, then who comes on more days, the cheapest for itself and the nearest.
 */
export function findNewcomers(facts: JoinFacts): Newcomer[] {
  const { pool, venue, members, waiting } = facts;
  const place = venue === undefined ? members.find(({ id }) => id === pool.homeRequestId) : venue;
  if (place === undefined) return [];
  const byDays = Map.groupBy(waiting, (request) => bitsOf(daysToCome(pool, request) ?? []));
  const found = [...byDays].flatMap(([bits, alike]): Newcomer[] => {
    const days = pool.days.filter((day) => bits & (1 << day));
    if (days.length === 0) return [];
    const fits = fitsOn(facts, place.id, days, alike);
    return alike.filter(fits).flatMap((request) => {
      const newcomer = priced(facts, request, days);
      return newcomer === undefined ? [] : [{ ...newcomer, metres: Math.round(metres(request, place)) }];
    });
  });
  return found.sort(
    (a, b) =>
      Number(a.dearer) - Number(b.dearer) ||
      b.days.length - a.days.length ||
      a.shareCents - b.shareCents ||
      a.metres - b.metres,
  );
}

function bitsOf(days: readonly number[]): number {
  return days.reduce((bits, day) => bits | (1 << day), 0);
}

/** Whether the group with one more keeps every rule on those days. */
function fitsOn(
  { pool, operator, venue, members, apart }: JoinFacts,
  placeId: string,
  days: readonly number[],
  alike: readonly PoolableRequest[],
): (request: PoolableRequest) => boolean {
  const { instance } = buildInstance({
    requests: [...members.map((member) => asInGroup(pool, days, member)), ...alike],
    operators: [operator],
    venues: venue === undefined ? [] : [venue],
    livePools: [],
    apart,
    borne: new Map(),
  });
  return (request) => {
    const planned: PlannedPool = {
      operator: operator.id as OperatorId,
      place: venue === undefined ? { home: placeId as RequestId } : { venue: placeId as VenueId },
      days: [...days],
      from: pool.fromSlot,
      members: [...members, request].map(({ id }) => id as RequestId),
    };
    return checkPlan(instance, { format: PLAN_FORMAT, pools: [planned] }).broken.length === 0;
  };
}

function priced(
  { pool, operator, terms, members }: JoinFacts,
  request: PoolableRequest,
  days: readonly number[],
): Omit<Newcomer, 'metres'> | undefined {
  const soloCents = euroCents(request.soloCents * request.seats);
  const joining: MemberTerms = {
    member: request.id,
    seats: request.seats,
    attends: days.map((day) => ({ day, slots: pool.slots })),
    soloCents,
    mostCents: soloCents,
    contributionPercent: 0,
  };
  const staying = terms.members.filter(({ member }) => members.some(({ id }) => id === member));
  const company = { members: [...staying, joining], operatorCents: operator.cents, minSeats: operator.minSeats };
  const price = priceFor(terms, company);
  if (price.kind !== 'price') return undefined;
  const shareCents = shareOf(price.terms, request.id);
  if (shareCents > request.maxCents * request.seats) return undefined;
  return {
    requestId: request.id,
    days,
    terms: price.terms,
    shareCents,
    soloCents,
    dearer: staying.some(({ member }) => paysMore(terms, price.terms, member)),
  };
}
