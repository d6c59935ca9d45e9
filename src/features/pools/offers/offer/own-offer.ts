import { todayAt } from '../../../../domain/schedule/today.ts';
import type { Ctx } from '../../../context.ts';
import type { PoolRecord } from '../../pool-record.ts';
import { firstSessionAfter } from '../call/first-session.ts';
import type { NewOffer } from '../offer-store.ts';

/** What the proposal itself offers: the operator, the place and the price that all families said yes to. */
export function ownOffer(ctx: Ctx, pool: PoolRecord, signBy: Date): NewOffer {
  const { seats } = pool;
  const prices = [seats - 1, seats, seats + 1].flatMap((each) => {
    const cents = pool.operator.cents[each - 1];
    return cents === undefined || each < pool.operator.minSeats ? [] : [{ seats: each, cents }];
  });
  return {
    id: ctx.newId(),
    poolId: pool.id,
    providerId: pool.provider.id,
    operatorId: pool.operatorId,
    venueId: pool.venueId,
    origin: 'proposal',
    hourlyCents: pool.hourlyCents,
    prices,
    // Once all have had the time to sign.
    startsOn: firstSessionAfter(todayAt(signBy), pool.days),
    note: '',
    at: ctx.now,
    by: null,
  };
}
