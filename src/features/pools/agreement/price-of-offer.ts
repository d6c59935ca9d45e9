import { withSmallerDays } from '../../../domain/pricing/attendance.ts';
import { euroCents, type EuroCents } from '../../../domain/pricing/euro-cents.ts';
import type { PriceTerms, SplitBasis } from '../../../domain/pricing/terms.ts';
import type { CallFacts } from '../offers/call/call-facts.ts';
import type { OfferTerms } from '../offers/model.ts';

export interface PricedBy {
  readonly basis: SplitBasis;
  readonly coordinationCents: EuroCents;
  /** What the city adds, by request, in hundredths; nothing for who is not here. */
  readonly contributions: ReadonlyMap<string, number>;
}

/**
 * What the families of a group would pay by an offer. Whatever the split, nobody passes what the proposal said: that is each family's
 * ceiling. A day on which somebody does not come has the offer's own price for as many seats as come.
 */
export function priceOfOffer(
  { days, slots, members }: Pick<CallFacts, 'days' | 'slots' | 'members'>,
  { hourlyCents, prices }: Pick<OfferTerms, 'hourlyCents' | 'prices'>,
  { basis, coordinationCents, contributions }: PricedBy,
): PriceTerms {
  const whole: PriceTerms = {
    basis,
    serviceCents: euroCents(hourlyCents),
    coordinationCents,
    members: members.map((member) => ({
      member: member.requestId,
      seats: member.seats,
      attends: (member.days ?? days).map((day) => ({ day, slots })),
      soloCents: euroCents(member.soloCents),
      mostCents: euroCents(Math.min(member.soloCents, member.shareCents)),
      contributionPercent: contributions.get(member.requestId) ?? 0,
    })),
  };
  return withSmallerDays(
    whole,
    prices.map(({ seats, cents }) => ({ seats, cents: euroCents(cents) })),
  );
}
