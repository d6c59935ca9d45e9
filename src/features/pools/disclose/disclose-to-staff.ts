import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Actor } from '../../people/public.ts';
import type { Contact } from '../../requests/public.ts';
import { poolSums, type PoolSums } from '../figures/pool-sums.ts';
import type { DeclineReason, EndReason, PoolAnswer, PoolHours, PoolMember, PoolStatus, PoolStop } from '../model.ts';
import { mayAnswerFor, mayReadMembers } from '../policy.ts';
import { stopOf, waitOf, type PoolRecord, type PoolWait } from '../pool-record.ts';
import { isDisclosed } from './disclose-group.ts';

export interface StaffMember {
  readonly requestId: string;
  readonly code: string;
  readonly answer: PoolAnswer;
  readonly declineReason: DeclineReason | null;
  readonly shareCents: number;
  readonly soloCents: number;
  /** Present once all have said yes. */
  readonly contact?: Contact;
}

/** A group as the municipality's staff see it. */
export interface StaffPoolView extends PoolHours {
  readonly id: string;
  readonly status: PoolStatus;
  readonly kindOfHelp: PoolableHelp;
  readonly providerName: string;
  readonly operatorName: string;
  readonly venue: { readonly name: string; readonly address: string } | null;
  readonly seats: number;
  readonly hourlyCents: number;
  /** What its families would pay an hour each by itself, all together. */
  readonly aloneCents: number;
  readonly proposedAt: Date;
  readonly answerBy: Date;
  readonly agreedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: EndReason | null;
  readonly families: number;
  readonly saidYes: number;
  readonly figures: PoolSums;
  /** It stands still. */
  readonly stop: PoolStop | undefined;
  /** It waits. */
  readonly wait: PoolWait | undefined;
  /** Absent for who follows the figures and not the families. */
  readonly members?: readonly StaffMember[];
  readonly mayRecordAnswers: boolean;
}

export function discloseToStaff(
  actor: Actor,
  pool: PoolRecord,
  contacts: ReadonlyMap<string, Contact>,
  now: Date,
): StaffPoolView {
  const { id, status, kindOfHelp, days, fromSlot, slots, venue, seats, hourlyCents } = pool;
  const { proposedAt, answerBy, agreedAt, endedAt, endReason, members } = pool;
  const known = isDisclosed(pool) ? contacts : new Map<string, Contact>();
  return {
    id,
    status,
    kindOfHelp,
    days,
    fromSlot,
    slots,
    venue,
    seats,
    hourlyCents,
    proposedAt,
    answerBy,
    agreedAt,
    endedAt,
    endReason,
    providerName: pool.provider.name,
    operatorName: pool.operator.name,
    aloneCents: members.reduce((sum, { soloCents }) => sum + soloCents, 0),
    families: members.length,
    saidYes: members.filter(({ answer }) => answer === 'accepted').length,
    figures: poolSums([pool]),
    stop: stopOf(pool),
    wait: waitOf(pool),
    ...(mayReadMembers(actor) && {
      members: members.map((member) => staffMember(member, known.get(member.requestId))),
    }),
    mayRecordAnswers:
      status === 'proposed' &&
      now < answerBy &&
      members.every(({ requestId }) => mayAnswerFor(actor, requestId) !== undefined),
  };
}

function staffMember(member: PoolMember, contact: Contact | undefined): StaffMember {
  const { requestId, code, answer, declineReason, shareCents, soloCents } = member;
  return { requestId, code, answer, declineReason, shareCents, soloCents, ...(contact && { contact }) };
}
