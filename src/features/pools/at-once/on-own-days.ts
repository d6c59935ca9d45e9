import { dearestHour } from '../../../domain/forming/conditional-yes.ts';
import type { Operator } from '../model.ts';
import type { DraftPool } from '../run/draft-pools.ts';

/**
 * A group in which some come on some of its days only: each with its days, and with the most that an hour costs it on one of them, which is
 * what its yes was judged by (decision 52). The price of the whole group stays what it is.
 */
export function onOwnDays(
  draft: DraftPool,
  { cents, minSeats }: Pick<Operator, 'cents' | 'minSeats'>,
  daysOf: ReadonlyMap<string, readonly number[]>,
): DraftPool {
  if (daysOf.size === 0) return draft;
  const members = draft.members.map(({ requestId, seats }) => {
    const days = daysOf.get(requestId);
    return { seats, ...(days !== undefined && { days }) };
  });
  return {
    ...draft,
    members: draft.members.map((member, at) => {
      const { seats, days } = members[at] ?? member;
      const most = dearestHour({ seats, ...(days && { days }) }, members, {
        days: draft.days,
        hourlyCents: cents,
        minSeats,
      });
      return { ...member, shareCents: most ?? member.shareCents, days: daysOf.get(member.requestId) ?? null };
    }),
  };
}
