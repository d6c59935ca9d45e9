// What a placed household gets: its price alone and shared, how far things are, with whom it fits, and what else was possible.
import { metres } from '../metres.ts';
import { budgetOf, isSpent } from './search/budget.ts';
import type { City, Household, StandingPool } from './city/city.ts';
import { describeCompany } from './describe-company.ts';
import { coarse } from './explanation.ts';
import type { Placed } from './explanation.ts';
import { findAlternatives } from './alternatives/find-alternatives.ts';
import { seatsOf } from './city/standing-pools.ts';
import { viewOf } from './search/view.ts';

/** Steps of the search for alternatives. */
const STEPS = 20_000;

export function explainPlaced(city: City, household: Household, pool: StandingPool, deadline: () => boolean): Placed {
  const { request, at } = household;
  const { members, place, operator } = pool;
  const seats = seatsOf(members);
  const sharedCents = (operator.operator.cents[seats - 1] ?? Number.NaN) / seats;
  const seatHours = (request.seats * request.days * request.slots) / 2;
  const others = members.filter((member) => member.at !== at).map((member) => metres(request, member.request));
  const view = viewOf(city, household, 'kept');
  const budget = budgetOf(STEPS, deadline);
  return {
    outcome: 'placed',
    pool: pool.at,
    members: members.length,
    seats,
    aloneCents: request.soloCents,
    sharedCents,
    weeklyAloneCents: request.soloCents * seatHours,
    weeklySharedCents: sharedCents * seatHours,
    placeMetres: place.host?.at === at ? 0 : metres(request, place.point),
    nearestMember: coarse(Math.min(...others)),
    company: describeCompany(view),
    alternatives: findAlternatives(view, budget),
    truncated: isSpent(budget),
  };
}
