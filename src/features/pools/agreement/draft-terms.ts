import type { AgreementTerms } from '../../../domain/group-life/agreement-terms.ts';
import type { CityRules } from '../../../domain/group-life/city-rules.ts';
import { hourOfMember } from '../../../domain/pricing/attendance.ts';
import { euroCents } from '../../../domain/pricing/euro-cents.ts';
import { faultOf } from '../../../domain/pricing/terms.ts';
import type { CallFacts } from '../offers/call/call-facts.ts';
import type { Offer } from '../offers/model.ts';
import { priceOfOffer } from './price-of-offer.ts';

export interface TermsDraft {
  readonly facts: CallFacts;
  readonly offer: Pick<
    Offer,
    | 'operatorId'
    | 'operatorName'
    | 'providerId'
    | 'providerName'
    | 'venueId'
    | 'venue'
    | 'hourlyCents'
    | 'prices'
    | 'startsOn'
  >;
  readonly city: CityRules;
  /** What the city adds, by request, in hundredths; nothing for who is not here. */
  readonly contributions: ReadonlyMap<string, number>;
}

/** What the families of a group would sign if they took an offer. */
export function draftTerms({ facts, offer, city, contributions }: TermsDraft): AgreementTerms {
  const terms: AgreementTerms = {
    kindOfHelp: facts.kindOfHelp,
    days: facts.days,
    fromSlot: facts.fromSlot,
    slots: facts.slots,
    startsOn: offer.startsOn,
    operator: { id: offer.operatorId, name: offer.operatorName },
    provider: { id: offer.providerId, name: offer.providerName },
    place:
      offer.venue === null || offer.venueId === null
        ? { kind: 'home', host: facts.homeRequestId ?? '' }
        : { kind: 'venue', id: offer.venueId, ...offer.venue },
    price: priceOfOffer(facts, offer, { ...city, contributions }),
    pricesBySeats: offer.prices.map(({ seats, cents }) => ({ seats, cents: euroCents(cents) })),
    rules: city.rules,
  };
  const fault = faultOf(
    terms.price,
    facts.days.map((day) => ({ day, slots: facts.slots })),
  );
  if (fault !== undefined) throw new Error(`the terms of a group have a fault: ${fault}`);
  return terms;
}

/** What an hour costs one family under terms. */
export function hourOf(terms: AgreementTerms, member: string): NonNullable<ReturnType<typeof hourOfMember>> {
  const own = hourOfMember(terms.price, member);
  if (own === undefined) throw new Error('the terms do not know that family');
  return own;
}
