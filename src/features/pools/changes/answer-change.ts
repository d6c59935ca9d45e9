import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { letterAnswered } from '../../requests/public.ts';
import { lockPool } from '../answer/answer-store.ts';
import { lockPooling } from '../run/run-store.ts';
import { mayMoveFor } from '../running-policy.ts';
import { partOf, readChange, writePartAnswer } from './change-store.ts';
import { settleChange } from './settle-change.ts';

export interface GivenPartAnswer {
  readonly changeId: string;
  readonly requestId: string;
  readonly answer: 'accepted' | 'declined';
}

/** `over`: it was settled, refused or too late before the answer came. */
export type PartAnswerOutcome = 'said' | 'over' | 'unknown' | 'denied';

/** Takes a family's answer to a change. Answers queue on the group, so each finds what the last one left. */
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
    await writePartAnswer(permit, tx, changeId, requestId, answer, ctx.now);
    await recordAudit(tx, ctx, 'change-answered', 'pool', change.poolId);
    await letterAnswered(tx, ctx, requestId, 'group/change');
    await settleChange(permit, tx, ctx, change.poolId);
    return 'said';
  });
}
