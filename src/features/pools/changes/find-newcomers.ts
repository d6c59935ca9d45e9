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
import { shareOf } from './draft-leave.ts';

/** Somebody who could join a group that runs: by every rule of the engine, for everybody in it. */
export interface Newcomer {
  readonly requestId: string;
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
 * Who of those that wait fits into a group as it is: its operator, place, days and hours. Each is tried with the group before the
 * engine's referee (`checkPlan`), which knows all twelve rules; the cheapest for the group first, then the nearest.
 */
export function findNewcomers(facts: JoinFacts): Newcomer[] {
  const { pool, operator, venue, members, waiting } = facts;
  const { instance } = buildInstance({
    requests: [...members, ...waiting],
    operators: [operator],
    venues: venue === undefined ? [] : [venue],
    livePools: [],
    apart: facts.apart,
    borne: new Map(),
  });
  const place = venue === undefined ? members.find(({ id }) => id === pool.homeRequestId) : venue;
  if (place === undefined) return [];
  const found = waiting.flatMap((request): Newcomer[] => {
    const planned: PlannedPool = {
      operator: operator.id as OperatorId,
      place: venue === undefined ? { home: place.id as RequestId } : { venue: venue.id as VenueId },
      days: [...pool.days],
      from: pool.fromSlot,
      members: [...members, request].map(({ id }) => id as RequestId),
    };
    if (checkPlan(instance, { format: PLAN_FORMAT, pools: [planned] }).broken.length > 0) return [];
    const newcomer = priced(facts, request);
    return newcomer === undefined ? [] : [{ ...newcomer, metres: Math.round(metres(request, place)) }];
  });
  return found.sort(
    (a, b) => Number(a.dearer) - Number(b.dearer) || a.shareCents - b.shareCents || a.metres - b.metres,
  );
}

function priced(
  { pool, operator, terms, members }: JoinFacts,
  request: PoolableRequest,
): Omit<Newcomer, 'metres'> | undefined {
  const soloCents = euroCents(request.soloCents * request.seats);
  const joining: MemberTerms = {
    member: request.id,
    seats: request.seats,
    attends: pool.days.map((day) => ({ day, slots: pool.slots })),
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
    terms: price.terms,
    shareCents,
    soloCents,
    dearer: staying.some(({ member }) => paysMore(terms, price.terms, member)),
  };
}
