import { dateAt, todayAt } from '../../../../domain/schedule/today.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Ctx } from '../../../context.ts';
import { readVenues } from '../../run/facts-store.ts';
import { readOperatorsOf } from '../../supply/supply-store.ts';
import type { CallFacts } from '../call/call-facts.ts';
import { mayGive, takenAtHoursOf } from '../call/call-store.ts';
import { judgeOffer, type OfferGround } from './judge-offer.ts';
import type { Offer } from '../model.ts';

/** What an offer of one provider is judged on now. */
export async function readGround(tx: Tx, ctx: Ctx, facts: CallFacts, providerId: string): Promise<OfferGround> {
  return {
    facts,
    operators: await readOperatorsOf(tx, providerId),
    venues: await readVenues(tx),
    taken: await takenAtHoursOf(tx, facts),
    today: todayAt(ctx.now),
  };
}

/** Whether an offer that was made can still be kept: its provider may give it, and nobody took its operator or its place. */
export async function canStillStand(tx: Tx, ctx: Ctx, facts: CallFacts, offer: Offer): Promise<boolean> {
  if (!(await mayGive(tx, offer.providerId, facts.kindOfHelp, dateAt(ctx.now)))) return false;
  const ground = await readGround(tx, ctx, facts, offer.providerId);
  const faults = judgeOffer(ground, offer);
  // What families said yes to stands as it was, whatever was changed around it since.
  if (offer.origin === 'proposal') return !faults.includes('operator-unknown');
  // A first day that has come meanwhile is put off, and no fault.
  return faults.every((fault) => fault === 'starts-too-early');
}
