import { read, type Ctx } from '../../../context.ts';
import { discloseNow } from '../../changes/provider/group-now.ts';
import { agreementOf } from '../../agreement/agreement-store.ts';
import { mayOfferFor, type OfferFrom } from '../../policy.ts';
import { readPool } from '../../pool-record-store.ts';
import { isOpenCall } from '../call/call-facts.ts';
import { hasDeclined } from '../offer/decline-store.ts';
import { discloseNo, discloseOutcome, type OutcomeView } from './disclose-outcome.ts';
import { offersOf } from '../offer-store.ts';

/** What became of a provider's offer, or that it said no; undefined while the call is open, and for who never answered. */
export async function readOutcome(ctx: Ctx, poolId: string, from?: OfferFrom): Promise<OutcomeView | undefined> {
  const may = mayOfferFor(ctx.actor, poolId, from);
  if (may === undefined) return undefined;
  return read(ctx, async (tx) => {
    const [pool, offers] = [await readPool(tx, poolId), await offersOf(tx, poolId)];
    const own = offers.find(({ providerId }) => providerId === may.providerId);
    if (pool === undefined) return undefined;
    if (own === undefined || own.status === 'withdrawn') {
      if (await hasDeclined(tx, { poolId, providerId: may.providerId })) return discloseNo(pool);
    }
    if (own === undefined || (own.status === 'open' && isOpenCall(pool, ctx.now))) return undefined;
    const oneTaken = offers.some(({ status }) => status === 'taken');
    const outcome = discloseOutcome({ pool, own, oneTaken, agreement: await agreementOf(tx, poolId) });
    const runs = outcome.standing === 'running' && pool.provider.id === may.providerId;
    return runs ? { ...outcome, now: discloseNow(pool) } : outcome;
  });
}
