// Whether the household can share at all, as things are: the first pool that keeps every rule.
import type { Budget } from './budget.ts';
import { findLeast } from './find-least.ts';
import type { Aim, Hit } from './find-least.ts';
import { accepts } from './ground.ts';
import type { Ground } from './ground.ts';
import type { Group } from './group.ts';
import { findSession, isPromising, meetsNeeds, priceOf, takesSeats } from './judge-pool.ts';
import type { Offered } from '../city/offers.ts';
import type { View } from './view.ts';

/** A pool with the household that keeps rules 1 to 10, and 11 and 12 beside the pools that the view leaves standing. */
export function findPool(view: View, budget: Budget): Hit | undefined {
  const grounds = view.grounds.filter((ground) => accepts(view.subject, ground));
  return findLeast(view, { ...feasible(view), grounds }, budget);
}

/** The aim of any pool that keeps the rules; all are of size 0. */
export function feasible(view: View): Omit<Aim, 'grounds'> {
  return {
    seats: mostSeats,
    cut: (ground, group) => !isPromising(view, ground, group),
    judge: (ground, group) => {
      for (const operator of ground.offer.operators) {
        const hit = poolWith(view, ground, group, operator);
        if (hit !== undefined) return hit;
      }
      return undefined;
    },
  };
}

/** The group's pool there with that operator, at the first session of the week that suits all; of size 0. */
export function poolWith(view: View, ground: Ground, group: Group, operator: Offered): Hit | undefined {
  if (group.members.length < 2 || !suits(operator, ground, group)) return undefined;
  const session = findSession(view, ground, group, operator);
  return session && { size: 0, ground, group, operator, ...session };
}

/** The operator there that asks for the least, if that is less than `below`; a `size` of Infinity is an operator that will not do. */
export function leastOperator(
  view: View,
  ground: Ground,
  group: Group,
  below: number,
  size: (operator: Offered) => number,
): Hit | undefined {
  if (group.members.length < 2) return undefined;
  let best: Hit | undefined;
  for (const operator of ground.offer.operators) {
    const asked = size(operator);
    if (asked >= (best?.size ?? below)) continue;
    const session = findSession(view, ground, group, operator);
    if (session !== undefined) best = { size: asked, ground, group, operator, ...session };
  }
  return best;
}

export function mostSeats({ place, offer }: Ground): number {
  return Math.min(place.seats, offer.largest);
}

/** Seats, price and needs: all of the operator but its hours. */
export function suits(operator: Offered, { place }: Ground, group: Group): boolean {
  return isAffordable(operator, group) && meetsNeeds(group, place, operator);
}

/** Rules 4 and 9: the operator takes so many seats, at a price that all accept. */
export function isAffordable(operator: Offered, { seats, ceiling }: Group): boolean {
  return takesSeats(operator, seats) && priceOf(operator, seats) <= ceiling * seats;
}
