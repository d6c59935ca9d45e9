import { read, readRecord, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { letterAnswered } from '../../requests/public.ts';
import { lockPool } from '../answer/answer-store.ts';
import { mayReadMembers } from '../policy.ts';
import { mayTellHowItWent } from '../running-policy.ts';
import { endedGroupOf, familiesOfEnded, putHowItWent, type FamilyOfEnded } from './feedback-store.ts';
import type { HowItWent } from './model.ts';

/** `no-group`: no group of this request has ended, or another than the one that was named. */
export type HowItWentOutcome = 'said' | 'no-group' | 'denied';

/** Keeps how a group went for a family: it says so by its link, or the desk that asked it by phone. */
export async function tellHowItWent(
  ctx: Ctx,
  requestId: string,
  how: HowItWent,
  poolId?: string,
): Promise<HowItWentOutcome> {
  const permit = mayTellHowItWent(ctx.actor, requestId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const last = await endedGroupOf(tx, requestId);
    // Held, so that the night does not turn answers into counts between looking and writing.
    if (last !== undefined) await lockPool(tx, last.poolId);
    const ended = last && (await endedGroupOf(tx, requestId));
    if (ended === undefined || (poolId !== undefined && ended.poolId !== poolId)) return 'no-group';
    const by = ctx.actor.kind === 'resident' ? 'family' : 'desk';
    await putHowItWent(permit, tx, { poolId: ended.poolId, requestId, by }, how, ctx.now);
    await recordAudit(tx, ctx, 'how-it-went', 'pool', ended.poolId);
    await letterAnswered(tx, ctx, requestId, 'group');
    return 'said';
  });
}

/** What a family said of its last group that has ended: null when nothing yet, undefined when there is none. */
export async function readOwnHowItWent(ctx: Ctx, requestId: string): Promise<HowItWent | null | undefined> {
  if (mayTellHowItWent(ctx.actor, requestId) === undefined) return undefined;
  return (await read(ctx, (tx) => endedGroupOf(tx, requestId)))?.said;
}

/** For the desk: whom to call still, of a group that has ended. */
export async function readFamiliesToHear(ctx: Ctx, poolId: string): Promise<readonly FamilyOfEnded[] | undefined> {
  if (!mayReadMembers(ctx.actor)) return undefined;
  return readRecord(ctx, async (tx) => {
    const families = await familiesOfEnded(tx, poolId);
    if (families.length === 0) return undefined;
    await recordAudit(tx, ctx, 'pool-read', 'pool', poolId);
    return families;
  });
}
