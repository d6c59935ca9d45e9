import { hasSigned } from '../../../domain/group-life/after-signature.ts';
import { asSeenBy, sameFor, type AgreementTerms } from '../../../domain/group-life/agreement-terms.ts';
import { whatChanged, type Difference } from '../../../domain/group-life/what-changed.ts';
import { allAlwaysThere, sessionsOf } from '../../../domain/pricing/attendance.ts';
import {
  chargeHour,
  chargeSession,
  type MemberCharge,
  type SessionCharge,
} from '../../../domain/pricing/charge-session.ts';
import { seatsOn, slotsOn, type PriceTerms } from '../../../domain/pricing/terms.ts';
import type { EuroCents } from '../../../domain/pricing/euro-cents.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { PoolStatus } from '../model.ts';
import type { PoolRecord } from '../pool-record.ts';
import type { Agreement, Signature } from './agreement-store.ts';
import { versionsOf } from './pick-version.ts';

/** An hour of the group, or a session, as one family reads it: the whole, its own part line by line, the others' parts in one sum. */
export interface PriceView {
  /** Days of the week that cost the same; none for an hour, which costs the same on all. */
  readonly days: readonly number[];
  /** Half hours that the family is there for. */
  readonly slots: number;
  /** Seats that come on those days. */
  readonly seats: number;
  readonly serviceCents: EuroCents;
  readonly coordinationCents: EuroCents;
  readonly cityCoordinationCents: EuroCents;
  readonly own: MemberCharge;
  readonly contributionPercent: number;
  readonly othersCents: number;
}

/** A version of the terms in brief: from when it holds, and what it says otherwise than the one before it. */
export interface VersionView {
  readonly version: number;
  readonly madeAt: Date;
  /** Null: the group's own first day. */
  readonly holdsFrom: CalendarDay | null;
  readonly differences: readonly Difference[];
}

/** The terms of a group as one of its families reads and signs them. Of the others it tells how many, and their sum. */
export interface AgreementView extends VersionView {
  readonly poolId: string;
  readonly requestId: string;
  readonly code: string;
  readonly status: PoolStatus;
  readonly signBy: Date | null;
  readonly startedAt: Date | null;
  readonly terms: AgreementTerms;
  /** An hour; or, where families come on other days or for other hours, each of its sessions that costs otherwise. */
  readonly prices: readonly PriceView[];
  /** Seats of the whole group. */
  readonly seats: number;
  /** A day on which fewer come costs less: the rule is told. */
  readonly smallerDays: boolean;
  readonly ownHome: boolean;
  readonly families: number;
  readonly signedFamilies: number;
  /** When it signed what it reads; undefined before it has. */
  readonly signedAt: Date | undefined;
  /** Whether it can be signed: it is the last one, and the family is in the group. */
  readonly toSign: boolean;
  /** The versions that speak of this family, the newest first. */
  readonly versions: readonly VersionView[];
}

/** What the terms of a group are looked at with. */
export interface AgreementScene {
  readonly pool: PoolRecord;
  readonly versions: readonly Agreement[];
  readonly signed: readonly Signature[];
  /** The code of the request that reads: of a family that has left, the group no longer tells it. */
  readonly code: string;
  readonly requestId: string;
}

/** Undefined for who is not in these terms. */
export function discloseAgreement(scene: AgreementScene, agreement: Agreement): AgreementView | undefined {
  const { pool, signed, requestId, code } = scene;
  const { terms } = agreement;
  const ownTerms = terms.price.members.find(({ member }) => member === requestId);
  if (ownTerms === undefined) return undefined;
  const members = terms.price.members.map(({ member }) => member);
  const own = versionsOf(scene.versions, requestId);
  const isIn = pool.members.some((member) => member.requestId === requestId && member.live);
  return {
    ...briefOf(own, agreement, requestId),
    poolId: pool.id,
    requestId,
    code,
    status: pool.status,
    signBy: pool.signBy,
    startedAt: pool.startedAt,
    terms: asSeenBy(requestId, terms),
    prices: pricesOf(terms.price, requestId, ownTerms.contributionPercent),
    seats: terms.price.members.reduce((sum, { seats }) => sum + seats, 0),
    smallerDays: terms.price.smallerDays !== undefined,
    ownHome: terms.place.kind === 'home' && terms.place.host === requestId,
    families: members.length,
    signedFamilies: members.filter((member) => hasSigned({ terms, signed }, member)).length,
    signedAt: signed.find(({ member, terms: said }) => member === requestId && sameFor(member, said, terms))?.at,
    toSign: isIn && agreement.version === scene.versions.at(-1)?.version,
    versions: own.map((version) => briefOf(own, version, requestId)).reverse(),
  };
}

function briefOf(
  own: readonly Agreement[],
  { version, madeAt, holdsFrom, terms }: Agreement,
  requestId: string,
): VersionView {
  const before = own.findLast((each) => each.version < version);
  const differences = before === undefined ? [] : whatChanged(before.terms, terms, requestId);
  return { version, madeAt, holdsFrom, differences };
}

function pricesOf(terms: PriceTerms, requestId: string, contributionPercent: number): PriceView[] {
  const viewOf = (whole: SessionCharge, day: number, days: readonly number[], slots: number): PriceView[] => {
    const own = whole.members.find(({ member }) => member === requestId);
    if (own === undefined) return [];
    const othersCents = whole.members.reduce((sum, { partCents }) => sum + partCents, 0) - own.partCents;
    const { serviceCents, coordinationCents, cityCoordinationCents } = whole;
    const seats = seatsOn(terms, day);
    return [
      {
        days,
        slots,
        seats,
        serviceCents,
        coordinationCents,
        cityCoordinationCents,
        own,
        contributionPercent,
        othersCents,
      },
    ];
  };
  const sessions = sessionsOf(terms);
  const day = sessions[0]?.day ?? 0;
  if (allAlwaysThere(terms)) return viewOf(chargeHour(terms, day), day, [], 2);
  const all = sessions.flatMap((session) => {
    const own = terms.members.find(({ member }) => member === requestId);
    const slots = own === undefined ? 0 : slotsOn(own, session.day, session.slots);
    return viewOf(chargeSession(terms, session), session.day, [session.day], slots);
  });
  // Days that cost the same are told once.
  const alike = Map.groupBy(all, (price) => JSON.stringify({ ...price, days: [] }));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first, days: same.flatMap(({ days }) => days) }];
  });
}
