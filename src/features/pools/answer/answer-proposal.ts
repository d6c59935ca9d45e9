import { afterAnswer } from '../../../domain/group-life/after-answer.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { letterAnswered } from '../../requests/public.ts';
import { moveFamilies } from '../move-families.ts';
import type { DeclineReason } from '../model.ts';
import { openCall } from '../offers/call/open-call.ts';
import { mayAnswerFor, type PoolPermit } from '../policy.ts';
import { lockPool, writeAnswer, type LockedPool } from './answer-store.ts';
import { providerHolds as readProviderHolds } from '../stop/stop-store.ts';
import { dissolve } from './dissolve.ts';

export interface GivenAnswer {
  readonly poolId: string;
  readonly requestId: string;
  readonly answer: 'accepted' | 'declined';
  /** Why not, for who wants to say. */
  readonly reason?: DeclineReason | undefined;
}

/** `over`: the group had ended before, or had started before a no came. */
export type AnswerOutcome = {
  readonly kind: 'accepted' | 'agreed' | 'declined' | 'lapsed' | 'over' | 'denied' | 'unknown';
};

/** Takes a family's answer. Answers to one proposal are taken one after the other, so each finds what the last one left. */
export async function answerProposal(ctx: Ctx, given: GivenAnswer): Promise<AnswerOutcome> {
  const permit = mayAnswerFor(ctx.actor, given.requestId);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const pool = await lockPool(tx, given.poolId);
    if (pool === undefined) return { kind: 'unknown' };
    return settle(permit, tx, ctx, pool, given);
  });
}

async function settle(
  permit: PoolPermit<'answer'>,
  tx: Tx,
  ctx: Ctx,
  pool: LockedPool,
  given: GivenAnswer,
): Promise<AnswerOutcome> {
  const { requestId, answer } = given;
  const providerHolds = await readProviderHolds(tx, pool.id, dateAt(ctx.now));
  switch (afterAnswer({ ...pool, providerHolds }, requestId, answer, ctx.now)) {
    case 'not-a-member':
      return { kind: 'unknown' };
    case 'said-already':
      return { kind: 'accepted' };
    case 'agreed-already':
      return { kind: answer === 'accepted' ? 'agreed' : 'over' };
    case 'over-already':
      return { kind: saidBefore(pool, requestId) === 'declined' && answer === 'declined' ? 'declined' : 'over' };
    case 'lapse':
      await dissolve(permit, tx, ctx, pool, { reason: 'lapsed' });
      return { kind: 'lapsed' };
    case 'stop':
      await dissolve(permit, tx, ctx, pool, { reason: 'provider-stopped' });
      return { kind: 'over' };
    case 'dissolve':
      await record(permit, tx, ctx, given);
      await dissolve(permit, tx, ctx, pool, { reason: 'declined', by: requestId });
      return { kind: 'declined' };
    case 'wait-for-others':
      await record(permit, tx, ctx, given);
      return { kind: 'accepted' };
    case 'agree':
      break;
  }
  await record(permit, tx, ctx, given);
  await agree(permit, tx, ctx, pool);
  return { kind: 'agreed' };
}

function saidBefore(pool: LockedPool, requestId: string): string | undefined {
  return pool.members.find((member) => member.requestId === requestId)?.answer;
}

async function record(
  permit: PoolPermit<'answer'>,
  tx: Tx,
  ctx: Ctx,
  { poolId, requestId, answer, reason }: GivenAnswer,
): Promise<void> {
  await writeAnswer(permit, tx, { poolId, requestId, answer, at: ctx.now, ...(answer === 'declined' && { reason }) });
  await recordAudit(tx, ctx, answer === 'accepted' ? 'pool-accepted' : 'pool-declined', 'pool', poolId);
  await letterAnswered(tx, ctx, requestId, 'group');
}

/** Nobody sees a name yet: offers and signatures come first. */
export async function agree(permit: PoolPermit<'answer'>, tx: Tx, ctx: Ctx, pool: LockedPool): Promise<void> {
  const families = pool.members.map(({ requestId }) => requestId);
  await moveFamilies(tx, ctx, families, ['proposed'], 'agreed');
  await recordAudit(tx, ctx, 'pool-agreed', 'pool', pool.id);
  await openCall(permit, tx, ctx, pool);
}
