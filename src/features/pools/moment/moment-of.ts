import type { Tx } from '../../../platform/db/database.ts';
import { readRecord, type Ctx } from '../../context.ts';
import { worksAtDesk, type PoolMoment } from '../../requests/public.ts';
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
export async function momentOf(ctx: Ctx, requestId: string): Promise<PoolMoment | undefined> {
  const own = ctx.actor.kind === 'resident' && ctx.actor.requestId === requestId;
  if (!own && !worksAtDesk(ctx.actor)) return undefined;
  return readRecord(ctx, async (tx) => {
    const pool = await readPoolOfRequest(tx, requestId);
    const member = pool?.members.find((each) => each.requestId === requestId && each.live);
    if (pool !== undefined && member !== undefined) return momentOfGroup(tx, ctx, pool, member);
    return (await momentOfJoin(ctx, requestId)) ?? momentOfEnded(tx, ctx, requestId);
  });
}

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
      return { task: asked ? 'answer-change' : undefined, steps: runningSteps(ctx, pool, news) };
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
  return { task: open ? task : undefined, steps: lifeSteps(ctx, pool, own) };
}

/** It is asked to join a group that runs. */
async function momentOfJoin(ctx: Ctx, requestId: string): Promise<PoolMoment | undefined> {
  const join = await readOwnJoin(ctx, requestId);
  return join && { task: isAsked(join, ctx.now) ? 'answer-join' : undefined, steps: joinSteps(ctx, join) };
}

/** Its last group has ended, and it was not heard yet. */
async function momentOfEnded(tx: Tx, ctx: Ctx, requestId: string): Promise<PoolMoment | undefined> {
  const ended = await endedGroupOf(tx, requestId);
  return ended?.said === null ? { task: 'say-how-it-went', steps: [howItWentStep(ctx)] } : undefined;
}
