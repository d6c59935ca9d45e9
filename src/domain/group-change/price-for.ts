import { chargeHour } from '../pricing/charge-session.ts';
import { euroCents } from '../pricing/euro-cents.ts';
import { faultOf, type MemberTerms, type PriceTerms } from '../pricing/terms.ts';

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
 * The terms of a group in other company: the same way of splitting, the operator's price for as many seats as there are now,
 * nobody above alone. What somebody said it would pay at most before is not a ceiling here: it is asked again.
 */
export function priceFor(current: PriceTerms, { members, operatorCents, minSeats }: Company): NewPrice {
  const seats = members.reduce((sum, member) => sum + member.seats, 0);
  if (members.length < fewestFamilies || seats < minSeats) return { kind: 'too-few' };
  const price = operatorCents[seats - 1];
  if (price === undefined) return { kind: 'too-many' };
  const terms: PriceTerms = {
    ...current,
    serviceCents: euroCents(price),
    members: members.map((member) => ({ ...member, mostCents: member.soloCents })),
  };
  return faultOf(terms, sessionsOf(terms)) === undefined ? { kind: 'price', terms } : { kind: 'above-alone' };
}

/** The sessions of a group's week, from who takes part in them. */
function sessionsOf({ members }: PriceTerms): { day: number; slots: number }[] {
  const longest = new Map<number, number>();
  for (const { day, slots } of members.flatMap(({ attends }) => attends))
    longest.set(day, Math.max(slots, longest.get(day) ?? 0));
  return [...longest].map(([day, slots]) => ({ day, slots }));
}

/** What a family pays for an hour, after what the city adds; 0 for who is not in the group. Whole cents. */
export function hourlyOwed(terms: PriceTerms, member: string): number {
  const own = terms.members.find((each) => each.member === member);
  const [first] = own?.attends ?? [];
  if (first === undefined) return 0;
  return chargeHour(terms, first.day).members.find((each) => each.member === member)?.owedCents ?? 0;
}

/** Whether a family would pay more than now: then it is asked first. */
export function paysMore(now: PriceTerms, then: PriceTerms, member: string): boolean {
  return hourlyOwed(then, member) > hourlyOwed(now, member);
}
