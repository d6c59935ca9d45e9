import { costsTheSameEachDay, hourOfMember } from '../pricing/attendance.ts';
import type { EuroCents } from '../pricing/euro-cents.ts';
import type { AgreementTerms } from './agreement-terms.ts';

/** What a version of an agreement says otherwise than the one before it, as one family is told. */
export type Difference =
  | { readonly what: 'families'; readonly before: number; readonly after: number }
  /** `atMost`: not every day costs the same, and this is the dearest. */
  | { readonly what: 'part' | 'owed'; readonly before: EuroCents; readonly after: EuroCents; readonly atMost: boolean }
  | { readonly what: 'contribution'; readonly before: number; readonly after: number }
  | { readonly what: 'operator' | 'provider' | 'first-day'; readonly before: string; readonly after: string };

/** Empty for who was in no version before, and where what changed is other families' alone to know. */
export function whatChanged(before: AgreementTerms, after: AgreementTerms, member: string): readonly Difference[] {
  const [one, other] = [seenBy(before, member), seenBy(after, member)];
  if (one === undefined || other === undefined) return [];
  const atMost = !costsTheSameEachDay(after.price, member);
  const all: readonly Difference[] = [
    { what: 'families', before: before.price.members.length, after: after.price.members.length },
    { what: 'operator', before: before.operator.name, after: after.operator.name },
    { what: 'provider', before: before.provider.name, after: after.provider.name },
    { what: 'first-day', before: before.startsOn, after: after.startsOn },
    { what: 'part', before: one.partCents, after: other.partCents, atMost },
    { what: 'contribution', before: one.percent, after: other.percent },
    { what: 'owed', before: one.owedCents, after: other.owedCents, atMost },
  ];
  return all.filter((each) => each.before !== each.after);
}

function seenBy({ price }: AgreementTerms, member: string) {
  const own = price.members.find((each) => each.member === member);
  const hour = hourOfMember(price, member);
  return own && hour && { ...hour, percent: own.contributionPercent };
}
