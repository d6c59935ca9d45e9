import type { Attempt } from '../../../domain/asking/desk-promise.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayReach } from '../policy.ts';
import { insertAttempt } from './reach-store.ts';

/** Writes down that the desk contacted a household, or tried to. What was written is never rewritten: the last one holds. */
export async function noteAttempt(
  ctx: Ctx,
  requestId: string,
  attempt: Attempt,
): Promise<'noted' | 'not-at-desk' | 'denied'> {
  const permit = mayReach(ctx.actor);
  if (permit === undefined || ctx.actor.kind !== 'staff') return 'denied';
  const { accountId: by } = ctx.actor;
  return transact(ctx, async (tx) => {
    const written = { ...attempt, requestId, id: ctx.newId(), at: ctx.now, by };
    if (!(await insertAttempt(tx, permit, written))) return 'not-at-desk';
    await recordAudit(tx, ctx, 'attempt-noted', 'request', requestId);
    return 'noted';
  });
}
