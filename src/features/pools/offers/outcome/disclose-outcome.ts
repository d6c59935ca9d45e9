import type { GroupRules } from '../../../../domain/group-life/agreement-terms.ts';
import type { PoolableHelp } from '../../../../domain/vocabulary.ts';
import type { GroupNow } from '../../changes/provider/group-now.ts';
import type { Agreement } from '../../agreement/agreement-store.ts';
import type { Pool, PoolHours } from '../../model.ts';
import type { Offer, SeatPrice } from '../model.ts';

/**
 * How an offer stands once its call is over. `not-started`: the group ended before it began, whoever was chosen. `declined`: there is
 * none, as the provider said.
 */
export type OfferStanding =
  'declined' | 'choosing' | 'taken' | 'running' | 'closed' | 'not-started' | 'not-taken' | 'fallen' | 'withdrawn';

/** What a provider agreed to. Nothing of who the families are, nor of what each pays. */
export interface AgreedView extends PoolHours {
  readonly version: number;
  readonly startsOn: string;
  readonly operatorName: string;
  /** Null: the home of one of the families. */
  readonly venue: { readonly name: string; readonly address: string } | null;
  readonly families: number;
  readonly seats: number;
  readonly hourlyCents: number;
  readonly prices: readonly SeatPrice[];
  readonly rules: GroupRules;
}

/** What became of a provider's offer, for that provider. */
export interface OutcomeView extends PoolHours {
  readonly kindOfHelp: PoolableHelp;
  readonly standing: OfferStanding;
  /** By when families choose, or sign. */
  readonly by: Date | null;
  readonly offer: Pick<Offer, 'operatorName' | 'hourlyCents' | 'prices' | 'startsOn' | 'note' | 'venue'> | undefined;
  readonly agreed: AgreedView | undefined;
  /** How the group is now, where it runs with this provider. */
  readonly now?: GroupNow;
}

export interface OutcomeScene {
  readonly pool: Pool;
  readonly own: Offer;
  /** Whether some provider's offer was taken. */
  readonly oneTaken: boolean;
  readonly agreement: Agreement | undefined;
}

/** For who offered nothing. */
export function discloseNo({ days, fromSlot, slots, kindOfHelp }: Pool): OutcomeView {
  return { days, fromSlot, slots, kindOfHelp, standing: 'declined', by: null, offer: undefined, agreed: undefined };
}

export function discloseOutcome({ pool, own, oneTaken, agreement }: OutcomeScene): OutcomeView {
  const { days, fromSlot, slots, kindOfHelp } = pool;
  const standing = standingOf(pool, own, oneTaken);
  const by = { choosing: pool.chooseBy, taken: pool.signBy };
  const { operatorName, hourlyCents, prices, startsOn, note, venue } = own;
  // Another provider's by now: what was agreed with it is not this one's to read.
  const isOwn = own.status === 'taken' && agreement?.terms.provider.id === own.providerId;
  return {
    days,
    fromSlot,
    slots,
    kindOfHelp,
    standing,
    by: standing === 'choosing' || standing === 'taken' ? by[standing] : null,
    offer: { operatorName, hourlyCents, prices, startsOn, note, venue },
    agreed: isOwn && standing !== 'not-started' ? agreedView(agreement) : undefined,
  };
}

function standingOf({ status }: Pool, own: Offer, oneTaken: boolean): OfferStanding {
  switch (own.status) {
    case 'open':
      return 'choosing';
    case 'taken':
      if (status === 'running' || status === 'closed') return status;
      return status === 'dissolved' ? 'not-started' : 'taken';
    case 'not-taken':
      return oneTaken ? 'not-taken' : 'not-started';
    case 'fallen':
    case 'withdrawn':
      return own.status;
  }
}

function agreedView({ version, terms }: Agreement): AgreedView {
  const { days, fromSlot, slots, startsOn, place, price, rules } = terms;
  return {
    version,
    days,
    fromSlot,
    slots,
    startsOn,
    operatorName: terms.operator.name,
    venue: place.kind === 'venue' ? { name: place.name, address: place.address } : null,
    families: price.members.length,
    seats: price.members.reduce((sum, { seats }) => sum + seats, 0),
    hourlyCents: price.serviceCents,
    prices: terms.pricesBySeats,
    rules,
  };
}
