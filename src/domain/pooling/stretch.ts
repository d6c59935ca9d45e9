// Who bears the stretch of a plan: far from home, at the edge of their hours, near the most they can pay.
import type { Point, PoolingInstance, PoolingRequest, RequestId } from './instance.ts';
import { metres } from './metres.ts';
import type { PoolingPlan } from './plan.ts';

/** Each from 0 (nothing) to 1 (all that the household said it could bear). */
export type Stretch = {
  /** Metres to the place over the metres it travels at most; 0 for who hosts. */
  readonly distance: number;
  /** How far the session lies from the middle of the window, on average over the days; 0 where the window leaves no choice. */
  readonly hours: number;
  /** Price per seat and hour over the most that it accepts: what it can pay, and no more than alone. */
  readonly price: number;
  /** The mean of the three. */
  readonly total: number;
};

/** From here on a household bears much. */
export const MUCH = 0.9;

export type Meeting = {
  /** Where; undefined when it is this household's own home. */
  readonly at: Point | undefined;
  readonly days: readonly number[];
  readonly from: number;
  /** Cents per seat and hour. */
  readonly seatPrice: number;
};

export function stretchOf(request: PoolingRequest, { at, days, from, seatPrice }: Meeting): Stretch {
  const distance = at === undefined || request.maxMetres === 0 ? 0 : metres(request, at) / request.maxMetres;
  const hours = days.reduce((sum, day) => sum + edge(request, day, from), 0) / Math.max(1, days.length);
  const ceiling = Math.min(request.maxCents, request.soloCents);
  const price = ceiling === 0 ? 0 : seatPrice / ceiling;
  return { distance, hours, price, total: (distance + hours + price) / 3 };
}

/** 0 in the middle of the window that suits best, 1 at either end of it. */
function edge({ windows, slots }: PoolingRequest, day: number, from: number): number {
  let least = 1;
  for (const window of windows) {
    const slack = window.to - window.from - slots;
    if (window.day !== day || from < window.from || from + slots > window.to) continue;
    least = Math.min(least, slack === 0 ? 0 : Math.abs(2 * (from - window.from) - slack) / slack);
  }
  return least;
}

/** For every request in a pool of a plan that passes `checkPlan`, what it bears. */
export function poolingStretch(instance: PoolingInstance, plan: PoolingPlan): ReadonlyMap<RequestId, Stretch> {
  const requests = new Map(instance.requests.map((request) => [request.id, request]));
  const operators = new Map(instance.operators.map((operator) => [operator.id, operator]));
  const venues = new Map(instance.venues.map((venue) => [venue.id, venue]));
  const borne = new Map<RequestId, Stretch>();
  for (const { members, place, operator, days, from } of plan.pools) {
    const present = members.flatMap((id) => requests.get(id) ?? []);
    const seats = present.reduce((sum, member) => sum + member.seats, 0);
    const seatPrice = (operators.get(operator)?.cents[seats - 1] ?? 0) / seats;
    const where = 'venue' in place ? venues.get(place.venue) : requests.get(place.home);
    for (const member of present) {
      const meeting = { at: member === where ? undefined : where, days, from, seatPrice };
      borne.set(member.id, stretchOf(member, meeting));
    }
  }
  return borne;
}
