import { closeCall } from '../../../../domain/group-life/close-call.ts';
import { msPerDay } from '../../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { transact, type Ctx } from '../../../context.ts';
import { recordAudit } from '../../../people/public.ts';
import { agreeOn } from '../../agreement/agree-on.ts';
import { lockPool, type LockedPool } from '../../answer/answer-store.ts';
import { dissolve } from '../../answer/dissolve.ts';
import { mayEndCall, type PoolPermit } from '../../policy.ts';
import { lockPooling } from '../../run/run-store.ts';
import { readCityRules } from '../../rules/rules-store.ts';
import type { CallFacts } from './call-facts.ts';
import { readCallFacts, startChoice } from './call-store.ts';
import type { Offer } from '../model.ts';
import { offersOf, setOfferStatus } from '../offer-store.ts';
import { canStillStand } from '../offer/read-ground.ts';
import { tellToChoose } from '../choose/tell-choose.ts';

export type EndCallOutcome = 'choosing' | 'agreed' | 'dissolved' | 'no-call' | 'denied';

/** Ends a call before its day: who brings people together knows that nobody else will offer. */
export async function endCall(ctx: Ctx, poolId: string): Promise<EndCallOutcome> {
  const permit = mayEndCall(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    await lockPooling(tx);
    const pool = await lockPool(tx, poolId);
    return pool === undefined ? 'no-call' : closeOpenCall(permit, tx, ctx, pool);
  });
}

/** What follows when a call ends. The caller holds the city's pooling, then the group. */
export async function closeOpenCall(
  permit: PoolPermit<'call'>,
  tx: Tx,
  ctx: Ctx,
  pool: LockedPool,
): Promise<EndCallOutcome> {
  const facts = await readCallFacts(tx, pool.id);
  if (facts?.status !== 'offers' || facts.chooseBy !== null) return 'no-call';
  const open = await standingOffers(permit, tx, ctx, facts);
  const decision = closeCall(open);
  await recordAudit(tx, ctx, 'call-ended', 'pool', pool.id);
  switch (decision.kind) {
    case 'no-offer-left':
      await dissolve(permit, tx, ctx, pool, { reason: 'no-offer' });
      return 'dissolved';
    case 'take': {
      const offer = open.find(({ id }) => id === decision.offer);
      if (offer === undefined) throw new Error('a call ended with an offer that nobody made');
      await agreeOn(permit, tx, ctx, { facts, offer, others: [] });
      return 'agreed';
    }
    case 'choose': {
      const by = new Date(ctx.now.getTime() + (await readCityRules(tx)).chooseDays * msPerDay);
      await startChoice(permit, tx, pool.id, { now: ctx.now, by });
      await tellToChoose(tx, ctx, facts, { offers: open.length, by });
      return 'choosing';
    }
  }
}

/** The open offers that can still be kept; the others fall. */
export async function standingOffers(
  permit: PoolPermit<'answer' | 'call'>,
  tx: Tx,
  ctx: Ctx,
  facts: CallFacts,
): Promise<Offer[]> {
  const open = (await offersOf(tx, facts.id)).filter(({ status }) => status === 'open');
  const standing: Offer[] = [];
  for (const offer of open) {
    if (await canStillStand(tx, ctx, facts, offer)) standing.push(offer);
    else await setOfferStatus(permit, tx, [offer.id], 'fallen');
  }
  return standing;
}
