import type { AbsenceRule } from '../../../domain/group-life/agreement-terms.ts';
import { euroCents } from '../../../domain/pricing/euro-cents.ts';
import type { PriceTerms } from '../../../domain/pricing/terms.ts';
import type { PoolHours, PoolMember } from '../model.ts';

/** Of groups that began before agreements were signed: an absence is paid, for the professional comes for the others. */
export const absenceWithoutAgreement: AbsenceRule = { kind: 'always-paid' };

/** Two weeks: enough to look for somebody else, short enough that nobody feels held. */
export const noticeWithoutAgreement = 14;

/** The terms of a group as its proposal said them: the price by seats, nobody above alone, nothing for coordination. */
export function proposalTerms(
  { days, slots, hourlyCents }: PoolHours & { readonly hourlyCents: number },
  members: readonly Pick<PoolMember, 'requestId' | 'seats' | 'soloCents'>[],
): PriceTerms {
  return {
    basis: 'seats',
    serviceCents: euroCents(hourlyCents),
    coordinationCents: euroCents(0),
    members: members.map(({ requestId, seats, soloCents }) => ({
      member: requestId,
      seats,
      attends: days.map((day) => ({ day, slots })),
      soloCents: euroCents(soloCents),
      mostCents: euroCents(soloCents),
      contributionPercent: 0,
    })),
  };
}
