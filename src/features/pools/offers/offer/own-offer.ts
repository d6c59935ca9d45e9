import { todayAt } from '../../../../domain/schedule/today.ts';
import type { Ctx } from '../../../context.ts';
import type { PoolRecord } from '../../pool-record.ts';
import { firstSessionAfter } from '../call/first-session.ts';
import type { NewOffer } from '../offer-store.ts';

/** What the proposal itself offers: the operator, the place and the price that all families said yes to. */
export function ownOffer(ctx: Ctx, pool: PoolRecord, signBy: Date): NewOffer {
  const { cents, minSeats } = pool.operator;
  const prices = cents.map((price, index) => ({ seats: index + 1, cents: price }));
  return {
    id: ctx.newId(),
    poolId: pool.id,
    providerId: pool.provider.id,
    operatorId: pool.operatorId,
    venueId: pool.venueId,
    origin: 'proposal',
    hourlyCents: pool.hourlyCents,
    prices: prices.filter(({ seats }) => seats >= minSeats),
    // Once all have had the time to sign.
    startsOn: firstSessionAfter(todayAt(signBy), pool.days),
    note: '',
    at: ctx.now,
    by: null,
  };
}
