import { msPerDay } from '../../../domain/schedule/calendar-day.ts';
import { hourOfMember } from '../../../domain/pricing/attendance.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { CallFacts } from '../offers/call/call-facts.ts';
import type { Offer } from '../offers/model.ts';
import { setOfferStatus, takeOffer } from '../offers/offer-store.ts';
import { tellOffers } from '../offers/call/tell-call.ts';
import type { PoolPermit } from '../policy.ts';
import { readCityRules } from '../rules/rules-store.ts';
import { addAgreement, contributionsOf, startSigning } from './agreement-store.ts';
import { draftTerms } from './draft-terms.ts';
import { tellToSign } from './tell-agreement.ts';

export interface Taken {
  readonly facts: CallFacts;
  readonly offer: Offer;
  /** The other offers, which are not taken. */
  readonly others: readonly Offer[];
}

/** An offer is the group's: its terms are written, and each family is asked to sign them. */
export async function agreeOn(
  permit: PoolPermit<'answer' | 'call'>,
  tx: Tx,
  ctx: Ctx,
  { facts, offer, others }: Taken,
): Promise<void> {
  const city = await readCityRules(tx);
  const terms = draftTerms({ facts, offer, city, contributions: await contributionsOf(tx, facts.id) });
  await takeOffer(
    permit,
    tx,
    offer,
    terms.price.members.map(({ member }) => ({ member, cents: hourOfMember(terms.price, member)?.partCents ?? 0 })),
  );
  await setOfferStatus(permit, tx, [offer.id], 'taken');
  const open = others.filter(({ status, id }) => status === 'open' && id !== offer.id);
  await setOfferStatus(
    permit,
    tx,
    open.map(({ id }) => id),
    'not-taken',
  );
  await addAgreement(permit, tx, facts.id, { version: 1, terms, madeAt: ctx.now, holdsFrom: null });
  const by = new Date(ctx.now.getTime() + city.signDays * msPerDay);
  await startSigning(permit, tx, facts.id, { at: ctx.now, by });
  await recordAudit(tx, ctx, 'offer-taken', 'pool', facts.id);
  await tellToSign(tx, ctx, facts.id, { terms, version: 1, by });
  await tellOffers(permit, tx, ctx, facts, [offer, ...open], offer.id);
}
