import { createHash } from 'node:crypto';
import { inNoOrder, type ChangeAnswer } from '../../../domain/change/answer.ts';
import { msPerDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayAnswerChange } from '../policy.ts';
import { isOver } from './keep-round.ts';
import { lockUrn, urnOfToken, writeUrn, type UrnOfLink } from './urn-store.ts';

const tokenPattern = /^[\w-]{43}$/;
/** A link that gets into wrong hands must not fill an urn without end. */
export const mostAnswers = 1000;

/** What a link opens: the round and what was promised of it; undefined for a link that never was. */
export async function openForm(ctx: Ctx, token: string): Promise<UrnOfLink | undefined> {
  if (!tokenPattern.test(token)) return undefined;
  return read(nobody(ctx), (tx) => urnOfToken(tx, hashToken(token)));
}

export type AnswerOutcome = 'counted' | 'over' | 'full' | 'unknown';

/**
 * Puts an answer into its urn: the urn is read, mixed and written as a whole. Whoever is signed in answers as nobody, and the log of what was done has the day
 * alone. `formKey` is of the page that was filled in: the same one sent twice counts once.
 */
export async function answerRound(
  ctx: Ctx,
  token: string,
  answer: ChangeAnswer,
  formKey: string,
): Promise<AnswerOutcome> {
  if (!tokenPattern.test(token)) return 'unknown';
  const permit = mayAnswerChange();
  const unseen = nobody(ctx);
  return transact<AnswerOutcome>(unseen, async (tx) => {
    const found = await urnOfToken(tx, hashToken(token));
    if (found === undefined) return 'unknown';
    const urn = await lockUrn(tx, found.urnId);
    // Asked again under the lock: somebody may have closed the round meanwhile.
    const now = await urnOfToken(tx, hashToken(token));
    if (now === undefined || isOver(now.round, ctx.now)) return 'over';
    const form = createHash('sha256').update(`${found.urnId} ${formKey}`).digest('base64url');
    if (urn.forms.includes(form)) return 'counted';
    if (urn.answers.length >= mostAnswers) return 'full';
    await writeUrn(tx, permit, found.urnId, inNoOrder([...urn.answers, answer]), [...urn.forms, form].sort());
    await recordAudit(tx, unseen, 'change-round-answered', 'change-round', now.round.id);
    return 'counted';
  });
}

/** Somebody without account, on this day. */
function nobody(ctx: Ctx): Ctx {
  return { ...ctx, actor: { kind: 'public' }, now: new Date(todayAt(ctx.now) * msPerDay) };
}
