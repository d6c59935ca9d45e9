import { euroCents, type EuroCents } from './euro-cents.ts';

/** How a group divides its price: each family the same, by the half hours it takes part, or by its seats. */
export const splitBases = ['equal', 'hours', 'seats'] as const;
export type SplitBasis = (typeof splitBases)[number];

/** What a group pays and who pays what, as its families sign it. Prices are of one hour. Nothing in it says who they are. */
export interface PriceTerms {
  readonly basis: SplitBasis;
  /** The operator, for the whole group. */
  readonly serviceCents: EuroCents;
  /** Keeping the group going, for the whole group. Families bear it as far as their ceilings leave room; the city the rest. */
  readonly coordinationCents: EuroCents;
  readonly members: readonly MemberTerms[];
  /**
   * What an hour costs on a day on which fewer seats come than the group has, by how many come. Absent where all come always, and in terms
   * that were agreed when a smaller day cost the whole group's price: those are never worked out otherwise.
   */
  readonly smallerDays?: readonly SeatPrice[];
}

/** What an hour of the whole group costs with so many seats. */
export interface SeatPrice {
  readonly seats: number;
  readonly cents: EuroCents;
}

export interface MemberTerms {
  /** Id of its request. */
  readonly member: string;
  readonly seats: number;
  /** Half hours that it takes part in, by day of the week (0 is Monday); a day that is not here it is not there. */
  readonly attends: readonly { readonly day: number; readonly slots: number }[];
  /** What an hour costs it alone, all its seats. */
  readonly soloCents: EuroCents;
  /** What it never passes for an hour: at most the price alone, and what the proposal said where there was one. */
  readonly mostCents: EuroCents;
  /** What the city adds, after the split, in whole hundredths of its part; 0 when it adds nothing. */
  readonly contributionPercent: number;
}

/** Why terms cannot be agreed on. */
export type TermsFault = 'no-members' | 'ceiling-above-alone' | 'ceilings-below-price' | 'bad-percent';

/** What is wrong with terms for a week whose sessions are `days`; undefined when they can be signed. */
export function faultOf(
  terms: PriceTerms,
  days: readonly { readonly day: number; readonly slots: number }[],
): TermsFault | undefined {
  if (terms.members.length === 0) return 'no-members';
  for (const { mostCents, soloCents, contributionPercent: percent } of terms.members) {
    if (mostCents > soloCents) return 'ceiling-above-alone';
    if (!Number.isInteger(percent) || percent < 0 || percent > 100) return 'bad-percent';
  }
  const short = days.some(
    ({ day, slots }) =>
      terms.members.reduce((sum, member) => sum + member.mostCents * slotsOn(member, day, slots), 0) <
      hourlyOn(terms, day) * slots,
  );
  return short ? 'ceilings-below-price' : undefined;
}

/** Half hours of a session of `slots` on a day that a member takes part in. */
export function slotsOn(member: MemberTerms, day: number, slots: number): number {
  return Math.min(slots, member.attends.find((each) => each.day === day)?.slots ?? 0);
}

/** Seats that come on a day, for however long: whoever works is there for all of them. */
export function seatsOn({ members }: Pick<PriceTerms, 'members'>, day: number): number {
  return members.reduce((sum, { seats, attends }) => sum + (attends.some((each) => each.day === day) ? seats : 0), 0);
}

/**
 * The operator's price of an hour on a day of the week: that of as many seats as come. A number of seats that has no price of its own
 * costs what the next larger does, and no smaller day costs more than the whole group.
 */
export function hourlyOn(terms: PriceTerms, day: number): EuroCents {
  const { serviceCents, smallerDays = [], members } = terms;
  const [come, all] = [seatsOn(terms, day), members.reduce((sum, { seats }) => sum + seats, 0)];
  if (come === all) return serviceCents;
  const large = smallerDays.filter(({ seats }) => seats >= come).toSorted((one, other) => one.seats - other.seats);
  return euroCents(Math.min(serviceCents, large[0]?.cents ?? serviceCents));
}
