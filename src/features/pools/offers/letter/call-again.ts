import { dateAt } from '../../../../domain/schedule/today.ts';
import { read, transact, type Ctx } from '../../../context.ts';
import { mendMailbox } from '../../../catalogue/public.ts';
import { recordAudit } from '../../../people/public.ts';
import { lockPool } from '../../answer/answer-store.ts';
import { maySendCallAgain, mayWriteDownOffers } from '../../policy.ts';
import { isOpenCall } from '../call/call-facts.ts';
import { calledProviders, readCallFacts, type CalledProvider } from '../call/call-store.ts';
import { tellOneCalled } from '../call/tell-call.ts';

/** The same mailbox is not written to twice within so many minutes: the first letter may be on its way. */
const minutesBetween = 10;
/** Whoever has not found that many letters is telephoned. */
const mostLetters = 5;

/** How a provider was called, for the desk that helps it along. */
export interface SentCall {
  readonly provider: CalledProvider;
  readonly mayWriteAgain: boolean;
}

/** The last letter to a provider that is called; undefined for anybody but the desk, and once the call is over. */
export async function readSentCall(ctx: Ctx, poolId: string, providerId: string): Promise<SentCall | undefined> {
  if (!mayWriteDownOffers(ctx.actor)) return undefined;
  return read(ctx, async (tx) => {
    const facts = await readCallFacts(tx, poolId);
    if (facts === undefined || !isOpenCall(facts, ctx.now)) return undefined;
    const provider = (await calledProviders(tx, facts, dateAt(ctx.now))).find(({ id }) => id === providerId);
    return provider && { provider, mayWriteAgain: provider.letters < mostLetters };
  });
}

export type CallAgainOutcome = 'sent' | 'too-soon' | 'too-many' | 'call-over' | 'denied';

/**
 * Sends the letter of a call again, with a new link: the last one's opens nothing any more. Where the mailbox is another one than
 * the register says, it is mended there first.
 */
export async function callAgain(
  ctx: Ctx,
  { poolId, providerId, email }: { readonly poolId: string; readonly providerId: string; readonly email: string },
): Promise<CallAgainOutcome> {
  const permit = maySendCallAgain(ctx.actor);
  if (permit === undefined || ctx.actor.kind !== 'staff') return 'denied';
  const { accountId: askedBy } = ctx.actor;
  return transact(ctx, async (tx) => {
    await lockPool(tx, poolId);
    const facts = await readCallFacts(tx, poolId);
    if (facts === undefined) return 'denied';
    const provider = (await calledProviders(tx, facts, dateAt(ctx.now))).find(({ id }) => id === providerId);
    if (provider === undefined) return 'denied';
    if (facts.callUntil === null || !isOpenCall(facts, ctx.now)) return 'call-over';
    if (provider.letters >= mostLetters) return 'too-many';
    if (isTooSoon(provider, email, ctx.now)) return 'too-soon';
    if (provider.email?.toLowerCase() !== email.toLowerCase()) await mendMailbox(tx, ctx, providerId, email);
    const letter = { facts, providerId, until: facts.callUntil, number: provider.letters + 1, askedBy };
    if (!(await tellOneCalled(permit, tx, ctx, letter)))
      throw new Error('a provider with a mailbox was not written to');
    await recordAudit(tx, ctx, 'call-sent-again', 'pool', poolId);
    return 'sent';
  });
}

function isTooSoon({ mailbox, writtenAt }: CalledProvider, email: string, now: Date): boolean {
  if (mailbox !== email.toLowerCase() || writtenAt === null) return false;
  return now.getTime() - writtenAt.getTime() < minutesBetween * 60_000;
}
