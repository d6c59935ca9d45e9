import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { letterAnswered } from '../../requests/public.ts';
import { digestOf } from '../agreement/digest-of.ts';
import { draftOf } from '../agreement/read-agreement.ts';
import { lockPool } from '../answer/answer-store.ts';
import { lockPooling } from '../run/run-store.ts';
import { mayMoveFor } from '../running-policy.ts';
import { partOf, readChange, writePartAnswer, type SignedYes } from './change-store.ts';
import type { Change } from './model.ts';
import { settleChange } from './settle-change.ts';

export interface GivenPartAnswer {
  readonly changeId: string;
  readonly requestId: string;
  readonly answer: 'accepted' | 'declined';
  /** Of the agreement that a family read which would join: its yes is its signature. */
  readonly read?: string | undefined;
}

/**
 * `over`: it was settled, refused or too late before the answer came. `unread`: who would join has to read the agreement first, as it is
 * now.
 */
export type PartAnswerOutcome = 'said' | 'over' | 'unread' | 'unknown' | 'denied';

/**
 * Takes a family's answer to a change. Answers queue on the group, so each finds what the last one left. Who would join signs what it
 * says yes to; on paper, when it is the desk that writes it down.
 */
export async function answerChange(ctx: Ctx, given: GivenPartAnswer): Promise<PartAnswerOutcome> {
  const { changeId, requestId, answer } = given;
  const permit = mayMoveFor(ctx.actor, requestId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const found = await readChange(tx, changeId);
    if (found === undefined) return 'unknown';
    // Who comes to a group may change by this answer: a run that writes its proposals waits, or is waited for.
    if (found.kind === 'substitute') await lockPooling(tx);
    await lockPool(tx, found.poolId);
    const change = await readChange(tx, changeId);
    const part = change && partOf(change, requestId);
    if (change === undefined || part === undefined || part.role === 'leaves') return 'unknown';
    if (part.answer === answer) return 'said';
    const open = change.status === 'asked' && ctx.now < change.answerBy && part.answer !== 'not-needed';
    if (!open) return 'over';
    const signed = await signatureOf(tx, ctx, change, given);
    if (signed === 'unread') return 'unread';
    await writePartAnswer(permit, tx, changeId, requestId, { answer, at: ctx.now, signed });
    if (signed !== undefined) await recordAudit(tx, ctx, 'agreement-signed', 'pool', change.poolId);
    await recordAudit(tx, ctx, 'change-answered', 'pool', change.poolId);
    await letterAnswered(tx, ctx, requestId, 'group/change');
    await settleChange(permit, tx, ctx, change.poolId);
    return 'said';
  });
}

/** What a newcomer's yes signs; undefined for all other answers, and in a group that began before agreements were signed. */
async function signatureOf(
  tx: Tx,
  { actor }: Ctx,
  change: Change,
  { requestId, answer, read }: GivenPartAnswer,
): Promise<SignedYes | 'unread' | undefined> {
  if (answer === 'declined' || partOf(change, requestId)?.role !== 'joins') return undefined;
  const draft = await draftOf(tx, change);
  if (draft === undefined) return undefined;
  const digest = digestOf(draft.terms, requestId);
  if (read !== digest.toString('hex')) return 'unread';
  return { digest, recordedBy: actor.kind === 'staff' ? actor.accountId : null };
}
