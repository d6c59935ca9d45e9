import { wouldTake, type FamilyChoice } from '../../../../domain/group-life/rank-offers.ts';
import type { CityRules } from '../../../../domain/group-life/city-rules.ts';
import type { PoolableHelp } from '../../../../domain/vocabulary.ts';
import { draftTerms, hourOf } from '../../agreement/draft-terms.ts';
import { otherSizes } from '../../agreement/other-sizes.ts';
import type { PoolHours } from '../../model.ts';
import type { CallFacts } from '../call/call-facts.ts';
import type { Offer, SeatPrice } from '../model.ts';

/** An offer as one family sees it. Cents are of one hour and all its seats, as it would pay if this one is taken. */
export interface OfferView {
  readonly id: string;
  readonly providerName: string;
  readonly operatorName: string;
  readonly venue: { readonly name: string; readonly address: string } | null;
  readonly ownHome: boolean;
  readonly startsOn: string;
  readonly note: string;
  readonly fromProposal: boolean;
  readonly partCents: number;
  readonly owedCents: number;
  readonly soloCents: number;
  /** What an hour of the whole group costs if it is of another size, where that was said. */
  readonly otherSizes: readonly SeatPrice[];
}

/** The offers to a group as one of its families sees them: sealed while the call is open, side by side afterwards. */
export interface OffersView extends PoolHours {
  readonly poolId: string;
  readonly kindOfHelp: PoolableHelp;
  readonly families: number;
  readonly phase: 'calling' | 'choosing';
  readonly until: Date;
  /** How many offers there are so far. */
  readonly received: number;
  /** Empty while the call is open. */
  readonly offers: readonly OfferView[];
  /** What this family chose; undefined before it has. */
  readonly chosen: readonly string[] | undefined;
  readonly familiesThatChose: number;
  /** The last day on which it said that the group may start: no offer passes it. */
  readonly startBy: string | null;
}

export interface OffersScene {
  readonly facts: CallFacts;
  readonly offers: readonly Offer[];
  readonly choices: readonly FamilyChoice[];
  readonly city: CityRules;
  readonly contributions: ReadonlyMap<string, number>;
}

/** Undefined for who is not in the group, and for a group that has nothing to offer or choose. */
export function discloseOffers(scene: OffersScene, requestId: string, now: Date): OffersView | undefined {
  const { facts, choices } = scene;
  const own = facts.members.find((member) => member.requestId === requestId);
  const until = facts.chooseBy ?? facts.callUntil;
  if (own === undefined || facts.status !== 'offers' || until === null) return undefined;
  const choosing = facts.chooseBy !== null;
  if (choosing && now >= until) return undefined;
  const open = scene.offers.filter(({ status }) => status === 'open');
  const { days, fromSlot, slots, kindOfHelp } = facts;
  return {
    days,
    fromSlot,
    slots,
    kindOfHelp,
    until,
    poolId: facts.id,
    families: facts.members.length,
    phase: choosing ? 'choosing' : 'calling',
    received: open.length,
    offers: choosing ? open.map((offer) => offerView(scene, offer, requestId)) : [],
    chosen: choices.find(({ member }) => member === requestId)?.accepts,
    familiesThatChose: choices.length,
    startBy: own.startBy,
  };
}

function offerView({ facts, city, contributions }: OffersScene, offer: Offer, requestId: string): OfferView {
  // Of what the city adds to others nothing is needed here, and nothing is told.
  const own = new Map([[requestId, contributions.get(requestId) ?? 0]]);
  const charge = hourOf(draftTerms({ facts, offer, city, contributions: own }), requestId);
  return {
    id: offer.id,
    providerName: offer.providerName,
    operatorName: offer.operatorName,
    venue: offer.venue,
    ownHome: offer.venue === null && facts.homeRequestId === requestId,
    startsOn: offer.startsOn,
    note: offer.note,
    fromProposal: offer.origin === 'proposal',
    partCents: charge.partCents,
    owedCents: charge.owedCents,
    soloCents: charge.aloneCents,
    otherSizes: otherSizes(offer.prices, facts.seats),
  };
}

/** How many families would take each open offer: for the staff, once it is settled. */
export function countChoices(offers: readonly Offer[], choices: readonly FamilyChoice[]): ReadonlyMap<string, number> {
  return new Map(offers.map((offer) => [offer.id, wouldTake(offer, choices)]));
}
