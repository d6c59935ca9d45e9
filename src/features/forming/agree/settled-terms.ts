import type { ConditionalYes, OfferedTerms } from '../../../domain/forming/conditional-yes.ts';
import { firstMeeting } from '../../../domain/forming/first-meeting.ts';
import type { Asked, SettledTerms } from '../../../domain/forming/misfits.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { poolingRules } from '../../pools/public.ts';
import type { PoolableRequest, RequestView } from '../../requests/public.ts';
import type { FormingGroup, GivenYes } from '../model.ts';

type AskedFacts = Pick<
  PoolableRequest | RequestView,
  'lat' | 'lon' | 'days' | 'slots' | 'windows' | 'maxMetres' | 'needs' | 'refuses' | 'seats' | 'maxCents' | 'soloCents'
>;

/** What a request asks of a group, and the most that it accepts to pay: never more than alone. */
export function askedOf(request: AskedFacts): Asked {
  return { ...request, ceilingCents: Math.min(request.maxCents, request.soloCents) };
}

/** What is settled of a group, for the household of one request. */
export function settledFor(
  { days, slots, fromSlot, families, withinMetres, ground }: FormingGroup,
  requestId: string | undefined,
): SettledTerms {
  const { operator, place, middle } = ground;
  const seats = operator === null ? families : Math.max(families, operator.minSeats);
  const hourly = operator?.cents[seats - 1];
  return {
    days,
    slots,
    ...(fromSlot !== null && { from: fromSlot }),
    ...(place === null
      ? { around: { ...middle, withinMetres } }
      : { place: { ...place, own: place.homeRequestId !== null && place.homeRequestId === requestId } }),
    ...(operator !== null && { operatorTags: operator.tags }),
    ...(hourly !== undefined && { seatCents: Math.ceil(hourly / seats) }),
  };
}

/** What a group offers to all who say yes; undefined while it has no operator, no place or no hour for both. */
export function offeredBy(
  { days, fromSlot, ground, missing }: FormingGroup,
  { now, toAgree }: { readonly now: Date; readonly toAgree: number },
): OfferedTerms | undefined {
  const { operator, place } = ground;
  if (operator === null || place === null || fromSlot === null || missing === 'hour') return undefined;
  return {
    days,
    hourlyCents: operator.cents,
    minSeats: operator.minSeats,
    maxSeats: Math.min(operator.maxSeats, place.seats),
    startsOn: firstMeeting(todayAt(now), days, toAgree),
    ...(place.homeRequestId !== null && { host: place.homeRequestId }),
  };
}

/** The yes of a household with all that it means: its own conditions, and whom it cannot be with by the rules of every run. */
export function conditionalYes(
  request: PoolableRequest,
  { yes, days }: { readonly yes: GivenYes; readonly days: readonly number[] | null },
  others: readonly PoolableRequest[],
  former: readonly string[],
): ConditionalYes {
  const tooFarInAge = others.filter(
    (other) => other.id !== request.id && ageSpread(request, other) > poolingRules.maxAgeSpread,
  );
  return {
    id: request.id,
    seats: request.seats,
    ...(days !== null && { days }),
    maxCents: Math.min(yes.maxCents, askedOf(request).ceilingCents * request.seats),
    ...(yes.startBy !== null && { startBy: yes.startBy }),
    leastFamilies: yes.leastFamilies,
    mostFamilies: yes.mostFamilies,
    notWith: [...request.avoid, ...tooFarInAge.map(({ id }) => id), ...(yes.notAsBefore ? former : [])],
  };
}

/** Grown people are grouped whatever their age, as in a run. */
function ageSpread(one: PoolableRequest, other: PoolableRequest): number {
  const ages = [...one.ages, ...other.ages].map((age) => (age < 18 ? age : 40));
  return Math.max(...ages) - Math.min(...ages);
}
