import type { PriceTerms, SeatPrice } from '../pricing/terms.ts';
import type { PoolableHelp } from '../vocabulary.ts';

/** What holds in the house where a group meets. Closed, so that what was signed reads the same in each language. */
export const houseRules = ['on-time', 'ill-stay-home', 'say-allergies', 'tidy-up', 'no-photos'] as const;
export type HouseRule = (typeof houseRules)[number];

/** Who answers when something goes wrong between the families. */
export const coordinators = ['city', 'provider', 'families'] as const;
export type Coordinator = (typeof coordinators)[number];

/** Whether a session that a family misses is paid: always, or not when it was told that many hours before. */
export type AbsenceRule =
  { readonly kind: 'always-paid' } | { readonly kind: 'free-when-told'; readonly hoursBefore: number };

/** How a group lives together. A city has its own; each agreement keeps those it was signed with. */
export interface GroupRules {
  readonly absence: AbsenceRule;
  /** Days between saying that one leaves and leaving. */
  readonly noticeDays: number;
  /** Days in which the provider sends somebody else when its operator cannot come; a session not given is not paid. */
  readonly substituteDays: number;
  readonly coordinator: Coordinator;
  readonly house: readonly HouseRule[];
  /** What the city adds in its own words; may be empty. */
  readonly more: string;
}

/** What the families of a group sign. Ids stand for people: names are never part of it. */
export interface AgreementTerms {
  readonly kindOfHelp: PoolableHelp;
  /** 0 is Monday; slots are half hours from midnight. */
  readonly days: readonly number[];
  readonly fromSlot: number;
  readonly slots: number;
  /** First day, as `2026-12-01`. */
  readonly startsOn: string;
  readonly operator: { readonly id: string; readonly name: string };
  readonly provider: { readonly id: string; readonly name: string };
  /** A place in the register, or the home of the family with this request. */
  readonly place:
    | { readonly kind: 'venue'; readonly id: string; readonly name: string; readonly address: string }
    | { readonly kind: 'home'; readonly host: string };
  readonly price: PriceTerms;
  /** What an hour of the whole group costs with fewer or more seats, as the provider offered it: for who leaves and joins. */
  readonly pricesBySeats: readonly SeatPrice[];
  readonly rules: GroupRules;
}

/** Whether a missed session costs nothing. `hoursBefore`: how long before its start it was told; undefined when it was not. */
export function absenceIsFree(rule: AbsenceRule, hoursBefore: number | undefined): boolean {
  return rule.kind === 'free-when-told' && hoursBefore !== undefined && hoursBefore >= rule.hoursBefore;
}

/**
 * Whether what two versions of the terms say to one member is the same, so that a signature under one holds for the other.
 * What the city adds to other families is theirs to know: all else is everybody's.
 */
export function sameFor(member: string, one: AgreementTerms, other: AgreementTerms): boolean {
  return JSON.stringify(asSeenBy(member, one)) === JSON.stringify(asSeenBy(member, other));
}

/** The terms without what only the others are told. */
export function asSeenBy(member: string, terms: AgreementTerms): AgreementTerms {
  const members = terms.price.members.map((each) =>
    each.member === member ? each : { ...each, contributionPercent: 0 },
  );
  return { ...terms, price: { ...terms.price, members } };
}
