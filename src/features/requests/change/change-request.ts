import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { Answers } from '../answers.ts';
import { inheritApart } from '../apart/apart-store.ts';
import { answersOf, completeAnswers } from '../ask/complete-answers.ts';
import { contactsByRequest, putContact } from '../contact-store.ts';
import { decideStatus } from '../wait/decide-status.ts';
import type { RequestHooks } from '../hooks.ts';
import type { StepId } from '../ask/journey.ts';
import { leaveAndLock } from './leave-and-lock.ts';
import type { RequestStatus, RequestView } from '../model.ts';
import { mayChangeRequest, type RequestPermit } from '../policy.ts';
import { lockRequest, requestById, updateRequest } from '../request-store.ts';

/** What the person was looking at while changing it. */
export interface Seen {
  readonly version: number;
  readonly status: RequestStatus | undefined;
}

export interface RequestChange {
  readonly requestId: string;
  readonly seen: Seen;
  readonly step: StepId;
  readonly answers: Answers;
}

export type ChangeOutcome = 'changed' | 'changed-meanwhile' | 'withdrawn' | 'denied';

/** Undoes the transaction of a change that came too late. */
class CameTooLate extends Error {}

/** Changes the answers of one step. A request in a pool leaves it, unless only the way to reach the household changes. */
export async function changeRequest(ctx: Ctx, hooks: RequestHooks, change: RequestChange): Promise<ChangeOutcome> {
  const permit = mayChangeRequest(ctx.actor, change.requestId);
  if (permit === undefined) return 'denied';
  try {
    return await transact(ctx, (tx) => changeIn(tx, ctx, hooks, permit, change));
  } catch (error) {
    if (error instanceof CameTooLate) return 'changed-meanwhile';
    throw error;
  }
}

function isAsSeen(request: RequestView | undefined, { version, status }: Seen): request is RequestView {
  return request !== undefined && request.version === version && request.status === status;
}

async function changeIn(
  tx: Tx,
  ctx: Ctx,
  hooks: RequestHooks,
  permit: RequestPermit<'change'>,
  change: RequestChange,
): Promise<ChangeOutcome> {
  const { requestId, seen, step } = change;
  const before = await requestById(tx, requestId);
  if (before?.status === 'withdrawn') return 'withdrawn';
  if (!isAsSeen(before, seen)) return 'changed-meanwhile';
  const changesNeed = step !== 'contact';
  const locked = changesNeed ? await leaveAndLock(tx, ctx, hooks, requestId) : await lockRequest(tx, requestId);
  const contact = (await contactsByRequest(tx, [requestId])).get(requestId);
  if (locked === undefined || locked.version !== seen.version || contact === undefined) throw new CameTooLate();
  if (locked.status === 'withdrawn') throw new CameTooLate();
  const complete = completeAnswers({ ...answersOf(locked, contact), ...change.answers });
  if (complete === undefined) throw new Error('a step took an answer away');
  // What is changed in a pause stays paused until its day.
  const keeps = !changesNeed || locked.status === 'paused';
  const status = keeps ? locked.status : decideStatus(complete.facts);
  await updateRequest(tx, permit, requestId, complete.facts, status, ctx.now);
  await putContact(tx, permit, requestId, complete.contact);
  if (!changesNeed) await inheritApart(tx, permit, requestId);
  await recordAudit(tx, ctx, 'request-changed', 'request', requestId);
  return 'changed';
}
