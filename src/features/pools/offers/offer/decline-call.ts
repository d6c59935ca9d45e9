import { dateAt } from '../../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../../context.ts';
import { recordAudit } from '../../../people/public.ts';
import { lockPool } from '../../answer/answer-store.ts';
import { mayDeclineCall, type OfferFrom } from '../../policy.ts';
import { lockPooling } from '../../run/run-store.ts';
import { isOpenCall } from '../call/call-facts.ts';
import { calledProviders, readCallFacts } from '../call/call-store.ts';
import { putDecline } from './decline-store.ts';
import { closeOpenCall } from '../call/end-call.ts';
import { offersOf, setOfferStatus } from '../offer-store.ts';

export type DeclineCallOutcome = 'declined' | 'call-over' | 'denied';

/**
 * A provider that is called says that it does not offer this time; what it had offered is taken back. It may change its mind
 * while the call is open. Once everybody who is called has said no the call is over, and the families wait no longer.
 */
export async function declineCall(ctx: Ctx, poolId: string, from?: OfferFrom): Promise<DeclineCallOutcome> {
  const may = mayDeclineCall(ctx.actor, poolId, from);
  if (may === undefined) return 'denied';
  const { permit, providerId } = may;
  return transact(ctx, async (tx) => {
    await lockPooling(tx);
    const pool = await lockPool(tx, poolId);
    const facts = await readCallFacts(tx, poolId);
    if (pool === undefined || facts === undefined) return 'denied';
    const called = await calledProviders(tx, facts, dateAt(ctx.now));
    if (!called.some(({ id }) => id === providerId)) return 'denied';
    if (!isOpenCall(facts, ctx.now)) return 'call-over';
    const own = (await offersOf(tx, poolId)).find((offer) => offer.providerId === providerId);
    if (own?.status === 'open') await setOfferStatus(permit, tx, [own.id], 'withdrawn');
    const by = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null;
    await putDecline(permit, tx, { poolId, providerId, at: ctx.now, by });
    await recordAudit(tx, ctx, 'call-declined', 'pool', poolId);
    const others = called.filter(({ id }) => id !== providerId);
    if (others.every(({ said }) => said === 'no')) await closeOpenCall(may.end, tx, ctx, pool);
    return 'declined';
  });
}
