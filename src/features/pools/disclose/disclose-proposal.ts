import type { Point } from '../../../domain/pooling/instance.ts';
import { priceSteps, type PriceStep } from '../../../domain/pricing/price-steps.ts';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { PoolHours, PoolMember } from '../model.ts';
import type { PoolRecord } from '../pool-record.ts';
import { coarsePoint, coarseMetres } from './coarse.ts';

export type ProposalState = 'open' | 'accepted' | 'agreed' | 'declined' | 'lapsed' | 'ended';

/** A proposal as one of its families sees it: how many and how near, never who or where. */
export interface ProposalView extends PoolHours {
  readonly poolId: string;
  readonly requestId: string;
  readonly state: ProposalState;
  readonly kindOfHelp: PoolableHelp;
  readonly families: number;
  readonly providerName: string;
  readonly operatorName: string;
  readonly place: { readonly kind: 'venue'; readonly name: string } | { readonly kind: 'home'; readonly own: boolean };
  readonly withinMetres: number;
  readonly area: Point;
  readonly proposedAt: Date;
  readonly answerBy: Date;
  readonly price: ProposalPrice;
}

/** Cents of one hour: of the whole group, and of this family with all its seats. */
export interface ProposalPrice {
  readonly hourlyCents: number;
  readonly seats: number;
  readonly ownSeats: number;
  readonly shareCents: number;
  readonly soloCents: number;
  readonly steps: readonly PriceStep[];
}

/** Undefined for a request that is not in the group. */
export function discloseProposal(pool: PoolRecord, requestId: string, now: Date): ProposalView | undefined {
  const own = pool.members.find((member) => member.requestId === requestId);
  if (own === undefined) return undefined;
  const { days, fromSlot, slots, kindOfHelp, proposedAt, answerBy } = pool;
  return {
    days,
    fromSlot,
    slots,
    kindOfHelp,
    proposedAt,
    answerBy,
    poolId: pool.id,
    requestId,
    state: stateOf(pool, own, now),
    families: pool.members.length,
    providerName: pool.provider.name,
    operatorName: pool.operator.name,
    place:
      pool.venue === null
        ? { kind: 'home', own: pool.homeRequestId === requestId }
        : { kind: 'venue', name: pool.venue.name },
    withinMetres: coarseMetres(Math.max(...pool.members.map(({ metres }) => metres))),
    area: coarsePoint(pool.middle),
    price: priceOf(pool, own),
  };
}

function stateOf(pool: PoolRecord, own: PoolMember, now: Date): ProposalState {
  switch (pool.status) {
    case 'offers':
    case 'agreed':
    case 'running':
      return 'agreed';
    case 'proposed':
      if (now >= pool.answerBy) return 'lapsed';
      return own.answer === 'accepted' ? 'accepted' : 'open';
    case 'dissolved':
    case 'closed':
      break;
  }
  if (pool.endReason === 'lapsed') return 'lapsed';
  return own.answer === 'declined' ? 'declined' : 'ended';
}

function priceOf(pool: PoolRecord, own: PoolMember): ProposalPrice {
  const { hourlyCents, seats } = pool;
  const { shareCents, soloCents } = own;
  const steps = priceSteps({
    soloCents,
    seats: own.seats,
    operatorCents: pool.operator.cents,
    minSeats: pool.operator.minSeats,
    current: { families: pool.members.length, cents: shareCents },
    most: 4,
  });
  return { hourlyCents, seats, ownSeats: own.seats, shareCents, soloCents, steps };
}
