import { allAlwaysThere, hourOfMember, sessionsOf, sessionsOfMember, withSmallerDays } from '../pricing/attendance.ts';
import { euroCents } from '../pricing/euro-cents.ts';
import { faultOf, slotsOn, type MemberTerms, type PriceTerms } from '../pricing/terms.ts';

/** Who is in a group after a change, and what its operator asks for an hour of so many seats. */
export interface Company {
  readonly members: readonly MemberTerms[];
  /** The operator's price of one hour for 1, 2, … seats. */
  readonly operatorCents: readonly number[];
  /** Fewest seats that the operator works for. */
  readonly minSeats: number;
}

/** Fewest families that are a group. */
const fewestFamilies = 2;

/** What a change would cost, or why it leaves no group: too few to go on, too many for the operator, somebody above alone. */
export type NewPrice =
  { readonly kind: 'price'; readonly terms: PriceTerms } | { readonly kind: 'too-few' | 'too-many' | 'above-alone' };

/**
 * The terms of a group in other company: the same way of splitting, the operator's price for as many seats as there are now, and on a
 * day for as many as come, nobody above alone. What somebody said it would pay at most before is not a ceiling here: it is asked again.
 */
export function priceFor(current: PriceTerms, { members, operatorCents, minSeats }: Company): NewPrice {
  const seats = members.reduce((sum, member) => sum + member.seats, 0);
  if (members.length < fewestFamilies || seats < minSeats) return { kind: 'too-few' };
  const price = operatorCents[seats - 1];
  if (price === undefined) return { kind: 'too-many' };
  const prices = operatorCents.flatMap((cents, at) =>
    at + 1 < minSeats ? [] : [{ seats: at + 1, cents: euroCents(cents) }],
  );
  const whole = {
    ...current,
    serviceCents: euroCents(price),
    members: members.map((member) => ({ ...member, mostCents: member.soloCents })),
  };
  const terms = withSmallerDays(whole, prices);
  // A session is given from its beginning to its end: somebody has to be there for it, and its price has to be borne.
  const week = sessionsOf(current);
  const lasts = week.every(({ day, slots }) => members.some((member) => slotsOn(member, day, slots) === slots));
  return lasts && faultOf(terms, week) === undefined ? { kind: 'price', terms } : { kind: 'above-alone' };
}

/** What a family pays for an hour, after what the city adds; 0 for who is not in the group. Whole cents. */
export function hourlyOwed(terms: PriceTerms, member: string): number {
  return hourOfMember(terms, member)?.owedCents ?? 0;
}

/** Whether a family would pay more than now, be it on one of its days: then it is asked first. */
export function paysMore(now: PriceTerms, then: PriceTerms, member: string): boolean {
  if (allAlwaysThere(now) && allAlwaysThere(then)) return hourlyOwed(then, member) > hourlyOwed(now, member);
  const before = sessionsOfMember(now, member);
  return sessionsOfMember(then, member).some(
    ({ day, charge }) => charge.owedCents > (before.find((each) => each.day === day)?.charge.owedCents ?? 0),
  );
}
