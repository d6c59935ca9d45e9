import type { Tx } from '../../../platform/db/database.ts';
import { readRecord, readTogether, type Ctx } from '../../context.ts';
import { worksAtDesk, type PoolMoment, type RequestView } from '../../requests/public.ts';
import { hasSigned } from '../../../domain/group-life/after-signature.ts';
import { agreementOf, signaturesOf } from '../agreement/agreement-store.ts';
import { isAsked } from '../changes/change-page.tsx';
import { readGroupNews, readOwnJoin } from '../changes/read-change.ts';
import { endedGroupOf } from '../closing/feedback-store.ts';
import { runningSteps } from '../family/running-steps.ts';
import { lifeSteps } from '../life/life-steps.ts';
import type { OwnPart } from '../life/shared-steps.ts';
import type { PoolMember } from '../model.ts';
import { choicesOf } from '../offers/choose/choice-store.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPoolOfRequest } from '../pool-record-store.ts';
import { howItWentStep, joinSteps } from './other-steps.ts';

/** What the group of a request waits for, for its household and the desk; undefined where there is nothing to tell. */
export async function momentOf(ctx: Ctx, { id, status }: OfRequest): Promise<PoolMoment | undefined> {
  const own = ctx.actor.kind === 'resident' && ctx.actor.requestId === id;
  if (!own && !worksAtDesk(ctx.actor)) return undefined;
  // What is asked beside it joins the same transaction: a second connection for each would leave none, ten at once.
  return readTogether(ctx, (page) => readRecord(page, (tx) => groupMomentOf(tx, page, { id, status })));
}

async function groupMomentOf(tx: Tx, ctx: Ctx, { id, status }: OfRequest): Promise<PoolMoment | undefined> {
  // In one breath; one that waits is in no group that lives.
  const [pool, join, ended] = await Promise.all([
    status === 'waiting' ? undefined : readPoolOfRequest(tx, id),
    readOwnJoin(ctx, id),
    endedGroupOf(tx, id),
  ]);
  const member = pool?.members.find((each) => each.requestId === id && each.live);
  if (pool !== undefined && member !== undefined) return momentOfGroup(tx, ctx, pool, member);
  if (join !== undefined) {
    const task = isAsked(join, ctx.now) ? 'answer-join' : undefined;
    return { task, poolId: join.poolId, steps: joinSteps(ctx, join) };
  }
  // Its last group has ended, and it was not heard yet.
  return ended?.said === null
    ? { task: 'say-how-it-went', poolId: ended.poolId, steps: [howItWentStep(ctx)] }
    : undefined;
}

export type OfRequest = Pick<RequestView, 'id' | 'status'>;

async function momentOfGroup(
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  { requestId, answer }: PoolMember,
): Promise<PoolMoment | undefined> {
  switch (pool.status) {
    case 'proposed':
      return before(ctx, pool, 'answer', answer === 'pending' ? 'to-do' : 'done', pool.answerBy);
    case 'offers': {
      const chose = (await choicesOf(tx, pool.id)).some(({ member }) => member === requestId);
      return before(ctx, pool, 'choose', chose ? 'done' : 'to-do', pool.chooseBy);
    }
    case 'agreed': {
      const agreement = await agreementOf(tx, pool.id);
      const signed = await signaturesOf(tx, pool.id);
      const done = agreement !== undefined && hasSigned({ terms: agreement.terms, signed }, requestId);
      return before(ctx, pool, 'sign', done ? 'done' : 'to-do', pool.signBy);
    }
    case 'running': {
      const news = await readGroupNews(ctx, requestId, pool);
      const asked = news.change !== undefined && isAsked(news.change, ctx.now);
      return {
        task: asked ? 'answer-change' : undefined,
        poolId: pool.id,
        steps: runningSteps(ctx, pool, news),
        stopped: pool.stoppedSince !== null && pool.stoppedSince <= ctx.now,
      };
    }
    case 'closed':
    case 'dissolved':
      return undefined;
  }
}

/** Before it runs: what families do one by one, until a day. Without a day there is nothing to do yet. */
function before(
  ctx: Ctx,
  pool: PoolRecord,
  task: NonNullable<PoolMoment['task']>,
  own: OwnPart,
  by: Date | null,
): PoolMoment {
  const open = own === 'to-do' && by !== null && ctx.now < by;
  return { task: open ? task : undefined, poolId: pool.id, steps: lifeSteps(ctx, pool, own) };
}
