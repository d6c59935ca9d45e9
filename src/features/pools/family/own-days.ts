import { costsTheSameEachDay, sessionsOfMember } from '../../../domain/pricing/attendance.ts';
import { slotsOn, type PriceTerms } from '../../../domain/pricing/terms.ts';
import { monthlyCents } from '../../../domain/pricing/typical-month.ts';
import type { Window } from '../../../domain/pooling/instance.ts';
import type { PoolHours } from '../model.ts';

/** When a family comes that is not there whenever its group meets, and what that costs it. */
export interface OwnDays {
  /** Its hours, as windows of the typical week. */
  readonly own: readonly Window[];
  /** The group's hours without it. */
  readonly others: readonly Window[];
  /** Euro cents of its part in a typical month. */
  readonly monthCents: number;
  /** Whether an hour costs it the same on each of its days. */
  readonly sameEachDay: boolean;
}

/** By the terms of its group; undefined for who is always there, or not in them. */
export function ownDaysOf(
  { days, fromSlot, slots }: PoolHours,
  terms: PriceTerms,
  requestId: string,
): OwnDays | undefined {
  const member = terms.members.find((each) => each.member === requestId);
  if (member === undefined) return undefined;
  const windows = (from: (day: number) => number, to: (day: number) => number) =>
    days.map((day) => ({ day, from: from(day), to: to(day) })).filter((window) => window.from < window.to);
  const leaves = (day: number) => fromSlot + slotsOn(member, day, slots);
  const others = windows(leaves, () => fromSlot + slots);
  if (others.length === 0) return undefined;
  const weekCents = sessionsOfMember(terms, requestId).reduce((sum, { charge }) => sum + charge.partCents, 0);
  return {
    own: windows(() => fromSlot, leaves),
    others,
    // As if the week were one hour: two half hours.
    monthCents: monthlyCents(weekCents, 2),
    sameEachDay: costsTheSameEachDay(terms, requestId),
  };
}
