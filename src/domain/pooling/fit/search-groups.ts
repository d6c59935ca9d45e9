// Every group of a newcomer at one place, largest hopes first, as long as one could still be better than what is known.
import { alone, canJoin, join } from './group.ts';
import type { Ground, Group } from './group.ts';
import type { Household } from './household.ts';

/** Groups that may still be made, and whether some were not for that: searches share one, so that nobody waits long. */
export type Budget = { left: number; cut: boolean };

/** Guests of one place who are looked at; hundreds who are alike lead to groups that are alike. */
const MOST_GUESTS = 80;

export function budgetOf(groups: number): Budget {
  return { left: groups, cut: false };
}

export type Visitor = {
  /** A group of two or more that breaks no rule by itself; whether an operator can take it is for the visitor. */
  readonly visit: (group: Group) => void;
  /** Whether a group that grows to so many seats, weight and price at best is worth looking at. */
  readonly hopes: (atBest: { readonly seats: number; readonly weight: number }) => boolean;
};

/** `guests` are those who would come to the place, in any order; the newcomer and a host are not among them. */
export function searchGroups(
  ground: Ground,
  newcomer: Household,
  guests: readonly Household[],
  visitor: Visitor,
  budget: Budget,
): void {
  const first = alone(ground, newcomer);
  const { host } = ground.place;
  if (first === undefined) return;
  const hosted = host === undefined || host.request.id === newcomer.request.id ? first : join(ground, first, host);
  if (hosted === undefined) return;
  if (hosted !== first) visitor.visit(hosted);
  const heaviestFirst = [...guests].sort((a, b) => perSeat(b) - perSeat(a));
  if (guests.length > MOST_GUESTS) budget.cut = true;
  extend(ground, hosted, heaviestFirst.slice(0, MOST_GUESTS), 0, visitor, budget);
}

function perSeat({ request }: Household): number {
  return request.weight / request.seats;
}

/** Tries `guests` from one on. Loops by number: it runs thousands of times for one page, and pairs of number and guest were a tenth of its garbage. */
function extend(
  ground: Ground,
  group: Group,
  guests: readonly Household[],
  first: number,
  visitor: Visitor,
  budget: Budget,
): void {
  const fitting: Household[] = [];
  for (let at = first; at < guests.length; at++) {
    const guest = guests[at];
    if (guest === undefined) continue;
    if (budget.left <= 0) {
      budget.cut = true;
      return;
    }
    budget.left -= 1;
    if (canJoin(ground, group, guest)) fitting.push(guest);
  }
  for (let at = 0; at < fitting.length; at++) {
    const guest = fitting[at];
    if (guest === undefined) continue;
    const seats = group.seats + guest.request.seats;
    const weight = group.weight + guest.request.weight + mostWeight(fitting, at + 1, largest(ground) - seats);
    if (!visitor.hopes({ seats, weight })) continue;
    // Made only now: of those that could be, few are worth it.
    const larger = join(ground, group, guest);
    if (larger === undefined) continue;
    visitor.visit(larger);
    if (at + 1 < fitting.length) extend(ground, larger, fitting, at + 1, visitor, budget);
  }
}

/** Seats of the largest pool that anybody takes there. */
function largest({ offers }: Ground): number {
  return offers.bySeats.length - 1;
}

/** The most weight that fits in so many seats, parts of households counted, of `guests` from one on: they come heaviest per seat first. */
function mostWeight(guests: readonly Household[], from: number, seats: number): number {
  let left = seats;
  let weight = 0;
  for (let at = from; at < guests.length && left > 0; at++) {
    const request = guests[at]?.request;
    if (request === undefined) break;
    weight += request.weight * Math.min(1, left / request.seats);
    left -= request.seats;
  }
  return weight;
}
