import type { Broken } from '../../../../domain/pooling/broken-rule.ts';
import { checkPool } from '../../../../domain/pooling/check-pool.ts';
import type { OperatorId, Point, PoolingRequest, RequestId, VenueId } from '../../../../domain/pooling/instance.ts';
import { euroCents } from '../../../../domain/pricing/euro-cents.ts';
import { faultOf } from '../../../../domain/pricing/terms.ts';
import { readDay, type CalendarDay } from '../../../../domain/schedule/calendar-day.ts';
import { sessionWindows, type Operator, type Venue } from '../../model.ts';
import { priceOfOffer } from '../../agreement/price-of-offer.ts';
import { poolingRules } from '../../run/build-instance.ts';
import { latestStart, type CallFacts, type CallMember } from '../call/call-facts.ts';
import type { TakenHours } from '../call/call-store.ts';
import type { OfferTerms } from '../model.ts';

/** Why an offer cannot be made, or kept. None says which family it is about. */
export const offerFaults = [
  'operator-unknown',
  'operator-not-free',
  'operator-too-far',
  'wrong-seats',
  'need-not-met',
  'place-unknown',
  'place-not-free',
  'place-too-far',
  'place-refused',
  'above-ceiling',
  'above-on-smaller-day',
  'starts-too-early',
  'starts-too-late',
] as const;
export type OfferFault = (typeof offerFaults)[number];

/** A group starts within two months of the offer, and never beyond the word of one of its families: the others cannot bind it. */
export const mostDaysToStart = 60;

export interface OfferGround {
  readonly facts: CallFacts;
  /** Of the provider that offers. */
  readonly operators: readonly Operator[];
  readonly venues: readonly Venue[];
  readonly taken: TakenHours;
  readonly today: CalendarDay;
}

/** Everything that is wrong with an offer, by the same rules that proposals keep; none when it can stand. */
export function judgeOffer(ground: OfferGround, offer: OfferTerms): OfferFault[] {
  const { facts, taken, today } = ground;
  const operator = ground.operators.find(({ id }) => id === offer.operatorId);
  const place = placeOf(ground, offer);
  const startsOn = readDay(offer.startsOn);
  const latest = readDay(latestStart(facts) ?? '') ?? Infinity;
  return [
    ...(operator?.kindsOfHelp.includes(facts.kindOfHelp) === true ? [] : (['operator-unknown'] as const)),
    ...(place === undefined ? (['place-unknown'] as const) : []),
    ...(taken.operatorIds.includes(offer.operatorId) ? (['operator-not-free'] as const) : []),
    ...(offer.venueId !== null && taken.venueIds.includes(offer.venueId) ? (['place-not-free'] as const) : []),
    ...(offer.hourlyCents > facts.hourlyCents ? (['above-ceiling'] as const) : []),
    ...(isDearOnSmallerDay(facts, offer) ? (['above-on-smaller-day'] as const) : []),
    ...(startsOn === undefined || startsOn <= today ? (['starts-too-early'] as const) : []),
    ...(startsOn !== undefined && startsOn > Math.min(today + mostDaysToStart, latest)
      ? (['starts-too-late'] as const)
      : []),
    ...(operator === undefined || place === undefined ? [] : brokenRules(facts, operator, place)),
  ];
}

/** At most the proposal’s price for the whole group, and more than its families can be asked for on a day on which fewer come. */
function isDearOnSmallerDay(facts: CallFacts, offer: OfferTerms): boolean {
  if (offer.hourlyCents > facts.hourlyCents) return false;
  const price = priceOfOffer(facts, offer, {
    basis: 'seats',
    coordinationCents: euroCents(0),
    contributions: new Map(),
  });
  const week = facts.days.map((day) => ({ day, slots: facts.slots }));
  return faultOf(price, week) === 'ceilings-below-price';
}

interface Place extends Point {
  readonly seats: number;
  readonly tags: readonly string[];
  readonly host: string | undefined;
}

function placeOf({ facts, venues }: OfferGround, { venueId }: OfferTerms): Place | undefined {
  if (venueId !== null) {
    const venue = venues.find(({ id }) => id === venueId);
    return venue && { ...venue, host: undefined };
  }
  const host = facts.members.find(({ requestId }) => requestId === facts.homeRequestId);
  return host && { lat: host.lat, lon: host.lon, seats: host.hostSeats, tags: host.homeTags, host: host.requestId };
}

const faultOfCode: Partial<Record<Broken['code'], OfferFault>> = {
  'operator-unavailable': 'operator-not-free',
  'operator-too-far': 'operator-too-far',
  'wrong-seats': 'wrong-seats',
  'member-too-far': 'place-too-far',
  'need-not-met': 'need-not-met',
  'place-refused': 'place-refused',
};

/** Rules 3, 4, 6 and 7 of pooling; price and people were agreed on when the families said yes. */
function brokenRules(facts: CallFacts, operator: Operator, place: Place): OfferFault[] {
  const members = facts.members.map((member) => asAgreed(facts, member));
  const [first] = members;
  if (first === undefined) return [];
  const broken = checkPool(poolingRules, {
    pool: {
      operator: operator.id as OperatorId,
      place: place.host === undefined ? { venue: '' as VenueId } : { home: place.host as RequestId },
      days: [...facts.days],
      from: facts.fromSlot,
      members: members.map(({ id }) => id),
    },
    operator: { ...operator, id: operator.id as OperatorId },
    members,
    first,
    host: members.find(({ id }) => id === place.host),
    place,
    placeSeats: place.seats,
    placeTags: place.tags,
    seats: facts.seats,
  });
  return [...new Set(broken.flatMap(({ code }) => faultOfCode[code] ?? []))];
}

function asAgreed(facts: CallFacts, member: CallMember): PoolingRequest {
  return {
    ...member,
    id: member.requestId as RequestId,
    days: facts.days.length,
    slots: facts.slots,
    windows: sessionWindows(facts),
    maxCents: member.soloCents,
    weight: 1,
    avoid: [],
  };
}
