import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { contributionsOf } from '../agreement/agreement-store.ts';
import type { LifeFacts } from '../life/life-steps.ts';
import type { Operator, Venue } from '../model.ts';
import { readPool, readPoolOfRequest } from '../pool-record-store.ts';
import { mayOffer, mayOfferFor, type OfferFrom } from '../policy.ts';
import { readCityRules } from '../rules/rules-store.ts';
import { isOpenCall } from './call/call-facts.ts';
import { mayGive, openCallIds, readCallFacts, readCallFactsOf } from './call/call-store.ts';
import { choicesOf } from './choose/choice-store.ts';
import { hasDeclined } from './offer/decline-store.ts';
import { discloseDemand, type DemandView } from './call/disclose-call.ts';
import { discloseOffers, type OffersScene, type OffersView } from './choose/disclose-offers.ts';
import { judgeOffer } from './offer/judge-offer.ts';
import type { Offer } from './model.ts';
import { liveOffersOfProvider, offersOf } from './offer-store.ts';
import { providerName } from './letter/provider-store.ts';
import { readGround } from './offer/read-ground.ts';

export interface FamilyOffers {
  readonly life: LifeFacts;
  readonly view: OffersView;
}

/** The offers to the group that a request is in, for its household. */
export async function familyOffers(ctx: Ctx, requestId: string): Promise<FamilyOffers | undefined> {
  const { actor } = ctx;
  if (actor.kind !== 'resident' || actor.requestId !== requestId) return undefined;
  return read(ctx, async (tx) => {
    const pool = await readPoolOfRequest(tx, requestId);
    const scene = pool && (await offersScene(tx, pool.id));
    const view = scene && discloseOffers(scene, requestId, ctx.now);
    return pool && view && { life: pool, view };
  });
}

async function offersScene(tx: Tx, poolId: string): Promise<OffersScene | undefined> {
  const facts = await readCallFacts(tx, poolId);
  if (facts === undefined) return undefined;
  return {
    facts,
    offers: await offersOf(tx, poolId),
    choices: await choicesOf(tx, poolId),
    city: await readCityRules(tx),
    contributions: await contributionsOf(tx, poolId),
  };
}

/** A group that a provider can offer for, and what it offered. */
export interface Call {
  readonly demand: DemandView;
  readonly until: Date;
  readonly own: Offer | undefined;
}

/** The calls that are open to a provider; undefined for anybody else. */
export async function openCalls(ctx: Ctx): Promise<Call[] | undefined> {
  const providerId = mayOffer(ctx.actor)?.providerId;
  if (providerId === undefined) return undefined;
  return read(ctx, async (tx) => {
    const offers = await liveOffersOfProvider(tx, providerId);
    const ids = await openCallIds(tx, providerId, dateAt(ctx.now), ctx.now);
    return (await readCallFactsOf(tx, ids)).map((facts) => ({
      demand: discloseDemand(facts),
      until: facts.callUntil ?? ctx.now,
      own: offers.find(({ poolId }) => poolId === facts.id),
    }));
  });
}

/** A call with what its form needs. Operators and places that cannot be offered are not there. */
export interface OpenCall extends Call {
  readonly open: boolean;
  readonly providerName: string;
  readonly declined: boolean;
  /** Whose proposal the families said yes to: it may ask for less, and not step back. */
  readonly proposed: boolean;
  readonly operators: readonly Operator[];
  readonly venues: readonly Venue[];
  readonly samePlace: { readonly venueId: string | null; readonly name: string | undefined };
}

/** One call, for a provider that may give that kind of help; undefined for anybody else, and where there is none. */
export async function readCall(ctx: Ctx, poolId: string, from?: OfferFrom): Promise<OpenCall | undefined> {
  const providerId = mayOfferFor(ctx.actor, poolId, from)?.providerId;
  if (providerId === undefined) return undefined;
  return read(ctx, async (tx) => {
    const [facts, pool] = [await readCallFacts(tx, poolId), await readPool(tx, poolId)];
    if (facts?.status !== 'offers' || pool === undefined || facts.callUntil === null) return undefined;
    if (!(await mayGive(tx, providerId, facts.kindOfHelp, dateAt(ctx.now)))) return undefined;
    const ground = await readGround(tx, ctx, facts, providerId);
    const own = (await offersOf(tx, poolId)).find((offer) => offer.providerId === providerId);
    const trial = { hourlyCents: 0, prices: [], startsOn: '', note: '' };
    const operators = ground.operators.filter(({ id: operatorId }) => {
      const faults = judgeOffer(ground, { ...trial, operatorId, venueId: facts.venueId });
      return !faults.includes('operator-unknown') && !faults.includes('operator-not-free');
    });
    return {
      demand: discloseDemand(facts),
      until: facts.callUntil,
      own: own?.status === 'withdrawn' ? undefined : own,
      open: isOpenCall(facts, ctx.now),
      providerName: (await providerName(tx, providerId)) ?? '',
      declined: await hasDeclined(tx, { poolId, providerId }),
      proposed: facts.providerId === providerId,
      operators,
      venues: ground.venues.filter(({ id, seats }) => seats >= facts.seats && !ground.taken.venueIds.includes(id)),
      samePlace: { venueId: facts.venueId, name: pool.venue?.name },
    };
  });
}
