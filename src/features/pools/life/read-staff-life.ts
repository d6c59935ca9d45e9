import { hasSigned } from '../../../domain/group-life/after-signature.ts';
import type { DisclosureStep } from '../../../domain/group-life/disclosure.ts';
import { disclosureSteps, nextStep } from '../../../domain/group-life/disclosure.ts';
import type { Attendance } from '../../../domain/pricing/attendance.ts';
import type { MemberTerms } from '../../../domain/pricing/terms.ts';
import type { KeptStage } from '../../../domain/group-life/keeping-terms.ts';
import type { ContributionBand } from '../../../domain/pricing/contribution.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { read, type Ctx } from '../../context.ts';
import {
  agreementOf,
  contributionsOf,
  signaturesOf,
  type Agreement,
  type Signature,
} from '../agreement/agreement-store.ts';
import { consentsOf } from '../consent/consent-store.ts';
import { forgottenOf } from '../forget/over-store.ts';
import { calledProviders, readCallFacts, type CalledProvider } from '../offers/call/call-store.ts';
import { choicesOf } from '../offers/choose/choice-store.ts';
import { countChoices } from '../offers/choose/disclose-offers.ts';
import type { Offer } from '../offers/model.ts';
import { offersOf } from '../offers/offer-store.ts';
import { mayEndCall, mayReadMembers, mayReadPools, mayWriteDownOffers } from '../policy.ts';
import { readPool } from '../pool-record-store.ts';
import { readCityRules } from '../rules/rules-store.ts';
import type { LifeFacts } from './life-steps.ts';

export type SignatureState = 'signed' | 'paper' | 'waiting' | 'again';

/** A family of a group as the desk helps it along: by its code, never its name. */
export interface StaffLifeMember {
  readonly requestId: string;
  readonly code: string;
  readonly chose: boolean;
  readonly signature: SignatureState;
  readonly percent: number;
  /** Half hours that it is there for, by day of the week. */
  readonly attends: Attendance;
  readonly shows: readonly DisclosureStep[];
  readonly next: DisclosureStep | undefined;
}

/** Where a group stands between the yes and the start, for the staff. Offers are sealed for them too while the call is open. */
export interface StaffLife {
  readonly poolId: string;
  readonly life: LifeFacts;
  readonly offers: readonly (Offer & { readonly wouldTake: number })[];
  readonly sealed: number;
  /** Whom the call goes to, and what each has said; for who may write down what they say. */
  readonly called: readonly CalledProvider[];
  readonly chose: number;
  readonly mayEndCall: boolean;
  readonly version: number | undefined;
  /** The group's week, as its terms have it. */
  readonly week: { readonly days: readonly number[]; readonly slots: number } | undefined;
  readonly bands: readonly ContributionBand[];
  /** What of a group that is over was deleted, at the end of its term. */
  readonly gone: readonly KeptStage[];
  /** Empty for who follows the figures and not the families. */
  readonly members: readonly StaffLifeMember[];
}

export async function readStaffLife(ctx: Ctx, poolId: string): Promise<StaffLife | undefined> {
  if (!mayReadPools(ctx.actor)) return undefined;
  return read(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    if (pool === undefined) return undefined;
    const [offers, choices] = [await offersOf(tx, poolId), await choicesOf(tx, poolId)];
    const [agreement, signed] = [await agreementOf(tx, poolId), await signaturesOf(tx, poolId)];
    const [percents, consents, city] = [
      await contributionsOf(tx, poolId),
      await consentsOf(tx, poolId),
      await readCityRules(tx),
    ];
    const calling = pool.status === 'offers' && pool.chooseBy === null;
    const facts = mayWriteDownOffers(ctx.actor) ? await readCallFacts(tx, poolId) : undefined;
    const counts = countChoices(offers, choices);
    const helped = mayReadMembers(ctx.actor) ? pool.members.filter(({ live }) => live) : [];
    return {
      poolId,
      life: pool,
      offers: calling ? [] : offers.map((offer) => ({ ...offer, wouldTake: counts.get(offer.id) ?? 0 })),
      sealed: calling ? offers.filter(({ status }) => status === 'open').length : 0,
      called: calling && facts !== undefined ? await calledProviders(tx, facts, dateAt(ctx.now)) : [],
      chose: choices.length,
      mayEndCall: calling && mayEndCall(ctx.actor) !== undefined,
      version: agreement?.version,
      week: agreement?.terms,
      bands: city.bands,
      gone: pool.endedAt === null ? [] : await forgottenOf(tx, poolId),
      members: helped.map(({ requestId, code }) => {
        const shows = consents.get(requestId) ?? new Set<DisclosureStep>();
        return {
          requestId,
          code,
          chose: choices.some(({ member }) => member === requestId),
          signature: signatureState(agreement, signed, requestId),
          percent: ownOf(agreement, requestId)?.contributionPercent ?? percents.get(requestId) ?? 0,
          attends: ownOf(agreement, requestId)?.attends ?? [],
          shows: disclosureSteps.filter((step) => shows.has(step)),
          next: pool.status === 'running' ? nextStep(shows, pool.homeRequestId === requestId) : undefined,
        };
      }),
    };
  });
}

function signatureState(
  agreement: Agreement | undefined,
  signed: readonly Signature[],
  member: string,
): SignatureState {
  const last = signed.find((each) => each.member === member);
  if (agreement === undefined || last === undefined) return 'waiting';
  if (!hasSigned({ terms: agreement.terms, signed }, member)) return 'again';
  return last.how === 'paper' ? 'paper' : 'signed';
}

function ownOf(agreement: Agreement | undefined, requestId: string): MemberTerms | undefined {
  return agreement?.terms.price.members.find(({ member }) => member === requestId);
}
