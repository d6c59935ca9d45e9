import { hourlyOwed, paysMore, priceFor } from '../../../domain/group-change/price-for.ts';
import type { PartAnswer } from '../../../domain/group-change/decide-change.ts';
import { hourOfMember } from '../../../domain/pricing/attendance.ts';
import type { PriceTerms } from '../../../domain/pricing/terms.ts';
import type { PoolRecord } from '../pool-record.ts';
import type { Change, Part } from './model.ts';

export type DraftedLeave = Pick<Change, 'terms' | 'parts'>;

/**
 * What happens when these families leave: the price of the others, and who of them is asked. Who pays no more than now is not
 * asked; who said yes to at least as much is not asked again. Without a price the group is too small, or cannot go on like this.
 */
export function draftLeave(
  pool: PoolRecord,
  now: PriceTerms,
  leaving: ReadonlySet<string>,
  before?: Pick<Change, 'terms' | 'parts'>,
): DraftedLeave {
  const live = new Set(pool.members.flatMap((member) => (member.live ? [member.requestId] : [])));
  // Terms outlive a company that found no other price: who went with an earlier change is asked nothing, and pays nothing.
  const company = now.members.filter(({ member }) => live.has(member) || leaving.has(member));
  const members = company.filter(({ member }) => !leaving.has(member));
  const { cents: operatorCents, minSeats } = pool.operator;
  const price = priceFor(now, { members, operatorCents, minSeats });
  const terms = price.kind === 'price' ? price.terms : null;
  const parts = company.map(({ member, soloCents }): Part => {
    const leaves = leaving.has(member);
    const known = { requestId: member, soloCents, metres: 0 };
    if (leaves) return { ...known, role: 'leaves', answer: 'not-needed', shareCents: null };
    if (terms === null) return { ...known, role: 'stays', answer: 'not-needed', shareCents: null };
    return {
      ...known,
      role: 'stays',
      answer: answerOf(member, now, terms, before),
      shareCents: shareOf(terms, member),
    };
  });
  return { terms, parts };
}

function answerOf(
  member: string,
  now: PriceTerms,
  then: PriceTerms,
  before: Pick<Change, 'terms' | 'parts'> | undefined,
): PartAnswer {
  if (!paysMore(now, then, member)) return 'not-needed';
  const said = before?.parts.find(({ requestId }) => requestId === member)?.answer;
  const askedAt = before?.terms ?? undefined;
  const wasMore = askedAt !== undefined && hourlyOwed(askedAt, member) >= hourlyOwed(then, member);
  return said === 'accepted' && wasMore ? 'accepted' : 'pending';
}

/** A family's part of an hour, before what the city adds: never above alone. */
export function shareOf(terms: PriceTerms, member: string): number {
  return hourOfMember(terms, member)?.partCents ?? 0;
}
