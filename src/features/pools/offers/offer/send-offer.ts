import { dateAt } from '../../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../../context.ts';
import { recordAudit } from '../../../people/public.ts';
import { lockPool } from '../../answer/answer-store.ts';
import { mayOfferFor, type OfferFrom } from '../../policy.ts';
import { isOpenCall } from '../call/call-facts.ts';
import { mayGive, readCallFacts } from '../call/call-store.ts';
import { removeDecline } from './decline-store.ts';
import type { OfferTerms } from '../model.ts';
import { offersOf, putOffer, setOfferStatus } from '../offer-store.ts';
import { judgeOffer, type OfferFault } from './judge-offer.ts';
import { readGround } from './read-ground.ts';

export type SendOfferOutcome =
  | { readonly kind: 'offered' | 'call-over' | 'denied' }
  | { readonly kind: 'faulty'; readonly faults: readonly OfferFault[] };

/** Takes a provider's offer for a group, if the call is open and the offer keeps every rule. A later one replaces it. */
export async function sendOffer(
  ctx: Ctx,
  poolId: string,
  terms: OfferTerms,
  from?: OfferFrom,
): Promise<SendOfferOutcome> {
  const may = mayOfferFor(ctx.actor, poolId, from);
  if (may === undefined) return { kind: 'denied' };
  const { permit, providerId } = may;
  return transact(ctx, async (tx) => {
    if ((await lockPool(tx, poolId)) === undefined) return { kind: 'denied' };
    const facts = await readCallFacts(tx, poolId);
    if (facts === undefined || !(await mayGive(tx, providerId, facts.kindOfHelp, dateAt(ctx.now))))
      return { kind: 'denied' };
    if (!isOpenCall(facts, ctx.now)) return { kind: 'call-over' };
    const faults = judgeOffer(await readGround(tx, ctx, facts, providerId), terms);
    if (faults.length > 0) return { kind: 'faulty', faults };
    // Who proposed may ask for less; with another operator or place it is no longer what the families said yes to.
    const asProposed =
      facts.providerId === providerId && facts.operatorId === terms.operatorId && facts.venueId === terms.venueId;
    await putOffer(permit, tx, {
      ...terms,
      id: ctx.newId(),
      poolId,
      providerId,
      origin: asProposed ? 'proposal' : 'call',
      at: ctx.now,
      by: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
    });
    await removeDecline(permit, tx, { poolId, providerId });
    await recordAudit(tx, ctx, 'offer-made', 'pool', poolId);
    return { kind: 'offered' };
  });
}

/** Takes back what a provider offered, while the call is open. What families said yes to is not the provider's to take back here. */
export async function withdrawOffer(
  ctx: Ctx,
  poolId: string,
  from?: OfferFrom,
): Promise<'withdrawn' | 'call-over' | 'denied'> {
  const may = mayOfferFor(ctx.actor, poolId, from);
  if (may === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if ((await lockPool(tx, poolId)) === undefined) return 'denied';
    const facts = await readCallFacts(tx, poolId);
    const own = (await offersOf(tx, poolId)).find(({ providerId }) => providerId === may.providerId);
    if (facts === undefined || own === undefined || facts.providerId === may.providerId) return 'denied';
    if (own.status !== 'open' || !isOpenCall(facts, ctx.now)) return 'call-over';
    await setOfferStatus(may.permit, tx, [own.id], 'withdrawn');
    await recordAudit(tx, ctx, 'offer-withdrawn', 'pool', poolId);
    return 'withdrawn';
  });
}
