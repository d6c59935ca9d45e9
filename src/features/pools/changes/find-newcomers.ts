import { waysToCome } from '../../../domain/group-change/days-to-come.ts';
import { paysMore, priceFor } from '../../../domain/group-change/price-for.ts';
import { checkPlan } from '../../../domain/pooling/check-plan.ts';
import type { OperatorId, PoolingInstance, RequestId, VenueId } from '../../../domain/pooling/instance.ts';
import { metres } from '../../../domain/pooling/metres.ts';
import { PLAN_FORMAT, type PlannedPool } from '../../../domain/pooling/plan.ts';
import { sessionsOfMember } from '../../../domain/pricing/attendance.ts';
import { euroCents } from '../../../domain/pricing/euro-cents.ts';
import type { MemberTerms, PriceTerms } from '../../../domain/pricing/terms.ts';
import type { PoolableRequest } from '../../requests/public.ts';
import type { Operator, Venue } from '../model.ts';
import type { PoolRecord } from '../pool-record.ts';
import { buildInstance } from '../run/build-instance.ts';
import { asInGroup } from './days-in-group.ts';
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
 * on the days on which it would come, before the engine's referee (`checkPlan`), which knows all twelve rules: of days that it could
 * choose from, on those that cost it least in a week. Who makes nobody pay more comes first, then who comes on more days, the cheapest
 * for itself and the nearest.
 */
export function findNewcomers(facts: JoinFacts): Newcomer[] {
  const { pool, venue, members, waiting } = facts;
  const place = venue === undefined ? members.find(({ id }) => id === pool.homeRequestId) : venue;
  if (place === undefined) return [];
  const ways = new Map(waiting.map((request) => [request.id, waysToCome(pool, request)]));
  const fits = fitsOn(facts, place.id, ways);
  const found = waiting.flatMap((request): Newcomer[] => {
    const cheapest = (ways.get(request.id) ?? [])
      .flatMap((days) => priced(facts, request, days) ?? [])
      .sort((a, b) => a.weekCents - b.weekCents)
      .find(({ days }) => fits(request, days));
    if (cheapest === undefined) return [];
    const { weekCents: _, ...newcomer } = cheapest;
    return [{ ...newcomer, metres: Math.round(metres(request, place)) }];
  });
  return found.sort(
    (a, b) =>
      Number(a.dearer) - Number(b.dearer) ||
      b.days.length - a.days.length ||
      a.shareCents - b.shareCents ||
      a.metres - b.metres,
  );
}

/** Whether the group with one more keeps every rule on some days: for each choice of days one instance, with all who could make it. */
function fitsOn(
  { pool, operator, venue, members, waiting, apart }: JoinFacts,
  placeId: string,
  ways: ReadonlyMap<string, readonly (readonly number[])[]>,
): (request: PoolableRequest, days: readonly number[]) => boolean {
  const instances = new Map<string, PoolingInstance>();
  const instanceOn = (days: readonly number[]): PoolingInstance => {
    const key = days.join();
    const known = instances.get(key);
    if (known !== undefined) return known;
    const could = waiting.filter(({ id }) => ways.get(id)?.some((way) => way.join() === key) === true);
    const { instance } = buildInstance({
      requests: [...members.map((member) => asInGroup(pool, days, member)), ...could],
      operators: [operator],
      venues: venue === undefined ? [] : [venue],
      livePools: [],
      apart,
      borne: new Map(),
    });
    instances.set(key, instance);
    return instance;
  };
  return (request, days) => {
    const planned: PlannedPool = {
      operator: operator.id as OperatorId,
      place: venue === undefined ? { home: placeId as RequestId } : { venue: placeId as VenueId },
      days: [...days],
      from: pool.fromSlot,
      members: [...members, request].map(({ id }) => id as RequestId),
    };
    return checkPlan(instanceOn(days), { format: PLAN_FORMAT, pools: [planned] }).broken.length === 0;
  };
}

/** What it would cost with a family on those days; `weekCents`: that family's own part of a week. */
function priced(
  { pool, operator, terms, members }: JoinFacts,
  request: PoolableRequest,
  days: readonly number[],
): (Omit<Newcomer, 'metres'> & { readonly weekCents: number }) | undefined {
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
    weekCents: sessionsOfMember(price.terms, request.id).reduce((sum, { charge }) => sum + charge.owedCents, 0),
    soloCents,
    dearer: staying.some(({ member }) => paysMore(terms, price.terms, member)),
  };
}
