import { hasSigned } from '../../../domain/group-life/after-signature.ts';
import { asSeenBy, type AgreementTerms } from '../../../domain/group-life/agreement-terms.ts';
import { chargeHour, type MemberCharge } from '../../../domain/pricing/charge-session.ts';
import type { EuroCents } from '../../../domain/pricing/euro-cents.ts';
import type { PoolStatus } from '../model.ts';
import type { PoolRecord } from '../pool-record.ts';
import type { Agreement, Signature } from './agreement-store.ts';

/** An hour of the group, as one family reads it: the whole, its own part line by line, the others' parts in one sum. */
export interface PriceView {
  readonly serviceCents: EuroCents;
  readonly coordinationCents: EuroCents;
  readonly cityCoordinationCents: EuroCents;
  readonly own: MemberCharge;
  readonly contributionPercent: number;
  readonly othersCents: number;
}

/** The terms of a group as one of its families reads and signs them. Of the others it tells how many, and their sum. */
export interface AgreementView {
  readonly poolId: string;
  readonly requestId: string;
  readonly code: string;
  readonly status: PoolStatus;
  readonly version: number;
  readonly madeAt: Date;
  readonly signBy: Date | null;
  readonly startedAt: Date | null;
  readonly terms: AgreementTerms;
  readonly price: PriceView;
  readonly ownHome: boolean;
  readonly families: number;
  readonly signedFamilies: number;
  /** When it signed what it reads; undefined before it has. */
  readonly signedAt: Date | undefined;
}

/** Undefined for who is not in the group. */
export function discloseAgreement(
  pool: PoolRecord,
  agreement: Agreement,
  signed: readonly Signature[],
  requestId: string,
): AgreementView | undefined {
  const own = pool.members.find((member) => member.requestId === requestId);
  const ownTerms = agreement.terms.price.members.find(({ member }) => member === requestId);
  if (own === undefined || ownTerms === undefined) return undefined;
  const { version, madeAt } = agreement;
  const hour = chargeHour(agreement.terms.price, agreement.terms.days[0] ?? 0);
  const ownHour = hour.members.find(({ member }) => member === requestId);
  if (ownHour === undefined) return undefined;
  const members = agreement.terms.price.members.map(({ member }) => member);
  const state = { terms: agreement.terms, signed };
  return {
    poolId: pool.id,
    requestId,
    code: own.code,
    status: pool.status,
    version,
    madeAt,
    signBy: pool.signBy,
    startedAt: pool.startedAt,
    terms: asSeenBy(requestId, agreement.terms),
    price: {
      serviceCents: hour.serviceCents,
      coordinationCents: hour.coordinationCents,
      cityCoordinationCents: hour.cityCoordinationCents,
      own: ownHour,
      contributionPercent: ownTerms.contributionPercent,
      othersCents: hour.members.reduce((sum, each) => sum + (each.member === requestId ? 0 : each.partCents), 0),
    },
    ownHome: agreement.terms.place.kind === 'home' && agreement.terms.place.host === requestId,
    families: members.length,
    signedFamilies: members.filter((member) => hasSigned(state, member)).length,
    signedAt: hasSigned(state, requestId) ? signed.find(({ member }) => member === requestId)?.at : undefined,
  };
}
