import { mayTake, type DisclosureStep } from '../../../domain/group-life/disclosure.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { lockPool } from '../answer/answer-store.ts';
import { mayAnswerFor } from '../policy.ts';
import { readPool } from '../pool-record-store.ts';
import { consentOf, consentsOf, endSteps, giveStep } from './consent-store.ts';

export interface TakenStep {
  readonly poolId: string;
  readonly requestId: string;
  readonly step: DisclosureStep;
  readonly to: 'show' | 'hide';
}

/** `not-now`: the group does not run, or a step before this one was not taken. */
export type StepOutcome = 'shown' | 'hidden' | 'not-now' | 'denied' | 'unknown';

/** A family of a group that runs lets the others know something of it, or no longer. Each sees it as far as it does the same. */
export async function takeStep(ctx: Ctx, { poolId, requestId, step, to }: TakenStep): Promise<StepOutcome> {
  const permit = mayAnswerFor(ctx.actor, requestId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const locked = await lockPool(tx, poolId);
    if (locked?.members.some((member) => member.requestId === requestId && member.live) !== true) return 'unknown';
    if (to === 'hide') {
      await endSteps(permit, tx, { poolId, requestId, step, at: ctx.now });
      await recordAudit(tx, ctx, 'consent-ended', 'request', requestId);
      return 'hidden';
    }
    const pool = await readPool(tx, poolId);
    const { steps } = consentOf(await consentsOf(tx, poolId), requestId);
    if (steps.has(step)) return 'shown';
    const hosts = pool?.homeRequestId === requestId;
    if (locked.status !== 'running' || !mayTake(step, steps, hosts)) return 'not-now';
    const by = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null;
    await giveStep(permit, tx, { poolId, requestId, step, at: ctx.now, by });
    await recordAudit(tx, ctx, 'consent-given', 'request', requestId);
    return 'shown';
  });
}
