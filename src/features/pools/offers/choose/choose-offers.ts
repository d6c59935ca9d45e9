import { allChose, rankOffers } from '../../../../domain/group-life/rank-offers.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { transact, type Ctx } from '../../../context.ts';
import { recordAudit } from '../../../people/public.ts';
import { letterAnswered } from '../../../requests/public.ts';
import { agreeOn } from '../../agreement/agree-on.ts';
import { lockPool, writeAnswer, type LockedPool } from '../../answer/answer-store.ts';
import { dissolve } from '../../answer/dissolve.ts';
import { mayAnswerFor, type PoolPermit } from '../../policy.ts';
import { lockPooling } from '../../run/run-store.ts';
import type { CallFacts } from '../call/call-facts.ts';
import { readCallFacts } from '../call/call-store.ts';
import { choicesOf, putChoice } from './choice-store.ts';
import { offersOf } from '../offer-store.ts';
import { standingOffers } from '../call/end-call.ts';

export interface GivenChoice {
  readonly poolId: string;
  readonly requestId: string;
  /** Ids of the offers that the family would take; none: it declines them all, and the group ends. */
  readonly accepts: readonly string[];
}

/** `over`: there is nothing to choose, not yet or any more. */
export type ChoiceOutcome =
  'chosen' | 'agreed' | 'declined' | 'no-offer' | 'over' | 'not-among-offers' | 'denied' | 'unknown';

/** Takes a family's choice among the offers. The last one decides, and nobody waits for the day. */
export async function chooseOffers(ctx: Ctx, given: GivenChoice): Promise<ChoiceOutcome> {
  const permit = mayAnswerFor(ctx.actor, given.requestId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    await lockPooling(tx);
    const pool = await lockPool(tx, given.poolId);
    if (pool?.members.some(({ requestId }) => requestId === given.requestId) !== true) return 'unknown';
    const facts = await readCallFacts(tx, pool.id);
    if (facts?.status !== 'offers' || facts.chooseBy === null || ctx.now >= facts.chooseBy) return 'over';
    if (given.accepts.length === 0) {
      await writeAnswer(permit, tx, { ...given, answer: 'declined', at: ctx.now });
      await recordAudit(tx, ctx, 'pool-declined', 'pool', pool.id);
      await dissolve(permit, tx, ctx, pool, { reason: 'declined', by: given.requestId });
      return 'declined';
    }
    return choose(permit, tx, ctx, { pool, facts, given });
  });
}

interface Choosing {
  readonly pool: LockedPool;
  readonly facts: CallFacts;
  readonly given: GivenChoice;
}

async function choose(
  permit: PoolPermit<'answer'>,
  tx: Tx,
  ctx: Ctx,
  { pool, facts, given }: Choosing,
): Promise<ChoiceOutcome> {
  const open = new Set((await offersOf(tx, pool.id)).flatMap(({ id, status }) => (status === 'open' ? [id] : [])));
  if (!given.accepts.every((id) => open.has(id))) return 'not-among-offers';
  const by = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null;
  await putChoice(permit, tx, { ...given, at: ctx.now, by });
  await recordAudit(tx, ctx, 'offers-chosen', 'pool', pool.id);
  await letterAnswered(tx, ctx, given.requestId, 'group');
  const members = facts.members.map(({ requestId }) => requestId);
  if (!allChose(members, await choicesOf(tx, pool.id))) return 'chosen';
  return settleChoice(permit, tx, ctx, pool, facts);
}

/** The rule decides: the best offer that still stands is the group's. The caller holds the city's pooling, then the group. */
export async function settleChoice(
  permit: PoolPermit<'answer' | 'call'>,
  tx: Tx,
  ctx: Ctx,
  pool: LockedPool,
  facts: CallFacts,
): Promise<'agreed' | 'no-offer'> {
  const standing = await standingOffers(permit, tx, ctx, facts);
  const [best] = rankOffers(standing, await choicesOf(tx, pool.id));
  if (best === undefined) {
    await dissolve(permit, tx, ctx, pool, { reason: 'no-offer' });
    return 'no-offer';
  }
  await agreeOn(permit, tx, ctx, { facts, offer: best, others: standing });
  return 'agreed';
}
