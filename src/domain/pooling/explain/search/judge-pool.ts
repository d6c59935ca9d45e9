// The rules that tie a group to a place and an operator, one small question each.
import { countDays } from '../../session-starts.ts';
import type { DayBits } from '../../session-starts.ts';
import { busyOn } from '../city/busy-days.ts';
import type { Busy } from '../city/busy-days.ts';
import type { Operator, Place } from '../city/city.ts';
import type { Ground } from './ground.ts';
import type { Group } from './group.ts';
import type { Offered } from '../city/offers.ts';
import type { View } from './view.ts';

/** Rule 4, the operator's side. */
export function takesSeats({ operator }: Offered, seats: number): boolean {
  return seats >= operator.minSeats && seats <= operator.maxSeats;
}

/** Rule 9: cents per hour for so many seats, and whether all accept their part. */
export function priceOf({ operator }: Offered, seats: number): number {
  return operator.cents[seats - 1] ?? Infinity;
}

/** Rule 7: what the members need and neither the operator nor the place has, each tag once. */
export function unmetNeeds({ needs }: Group, { tags }: Place, operator?: Operator): string[] {
  return [...new Set(needs)].filter((tag) => !tags.has(tag) && operator?.tags.has(tag) !== true);
}

/** Rule 7, but for what the place must not have. */
export function meetsNeeds({ needs }: Group, { tags }: Place, operator: Offered): boolean {
  return needs.every((tag) => tags.has(tag) || operator.tags.has(tag));
}

/** What keeps a session of the household's length from the operator, or the place (rules 11 and 12). */
export function busyAt({ city, subject }: View, place: Place, operator?: Offered): Busy {
  return city.busyAt(subject.request.slots, place, operator);
}

export type Session = { readonly from: number; readonly days: DayBits };

/** The first session of the week that suits the group, the place and the operator (any, when none is given). */
export function findSession(view: View, ground: Ground, group: Group, operator?: Offered): Session | undefined {
  const { days } = view.subject.request;
  const busy = busyAt(view, ground.place, operator);
  for (const [at, from] of view.froms.entries()) {
    const both = (group.masks[at] ?? 0) & (operator === undefined ? -1 : (operator.starts[from] ?? 0));
    if (countDays(both) < days) continue;
    const free = both & ~busyOn(busy, view.standing, from);
    if (countDays(free) >= days) return { from, days: firstDays(free, days) };
  }
  return undefined;
}

function firstDays(bits: DayBits, many: number): DayBits {
  let [left, chosen] = [bits, 0];
  for (let day = 0; day < many; day++) {
    chosen |= left & -left;
    left &= left - 1;
  }
  return chosen;
}

/** Whether the price, the hours and the tags of operators there, each by itself, allow this group or a larger one. */
export function isPromising(view: View, ground: Ground, group: Group): boolean {
  return isPromisingButForNeeds(view, ground, group) && ground.offersAll(group.needs);
}

export function isPromisingButForNeeds(view: View, { offer }: Ground, group: Group): boolean {
  return (offer.lowest[group.seats] ?? Infinity) <= group.ceiling && hasHours(view, offer.starts, group);
}

export function hasHours({ froms, subject }: View, starts: Uint8Array, { masks }: Group): boolean {
  return froms.some((from, at) => countDays((masks[at] ?? 0) & (starts[from] ?? 0)) >= subject.request.days);
}
