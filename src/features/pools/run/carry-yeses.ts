import { firstMeeting } from '../../../domain/forming/first-meeting.ts';
import { daysToAgree } from '../../../domain/group-life/city-rules.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { agree } from '../answer/answer-proposal.ts';
import { lockPool, writeAnswer } from '../answer/answer-store.ts';
import { daysToAnswer } from '../model.ts';
import type { PoolPermit } from '../policy.ts';
import { readCityRules } from '../rules/rules-store.ts';
import type { DraftPool } from './draft-pools.ts';
import { judgeYes, type YesFault, type YesInAdvance } from './judge-yes.ts';

/** Of each family that had said yes in advance: what keeps that yes from being its answer, nothing where it is. */
export type Carried = ReadonlyMap<string, readonly YesFault[]>;

export interface CarriedPool {
  readonly yeses: Carried;
  /** All its families had said yes, on conditions that hold: nobody is asked again. */
  readonly agreed: boolean;
}

/**
 * Yeses given in advance become answers to a proposal where all that they say holds of it; the caller holds its requests. Whoever
 * still has to answer may take some days, so a start by a day is judged with them, unless nobody is left to answer.
 */
export async function carryYeses(
  permit: PoolPermit<'answer'>,
  tx: Tx,
  ctx: Ctx,
  draft: DraftPool,
  yeses: readonly YesInAdvance[],
): Promise<CarriedPool> {
  const ids = draft.members.map(({ requestId }) => requestId);
  const own = yeses.filter(({ requestId }) => ids.includes(requestId));
  if (own.length === 0) return { yeses: new Map(), agreed: false };
  const toAgree = daysToAgree(await readCityRules(tx));
  const judged = (days: number): Carried => {
    const startsOn = firstMeeting(todayAt(ctx.now), draft.days, days);
    return new Map(own.map((yes) => [yes.requestId, judgeYes(yes, draft, startsOn)]));
  };
  const atOnce = judged(toAgree);
  const agreed = ids.every((id) => atOnce.get(id)?.length === 0);
  const carried = agreed ? atOnce : judged(toAgree + daysToAnswer);
  for (const { requestId, startBy } of own) {
    if (carried.get(requestId)?.length !== 0) continue;
    await writeAnswer(permit, tx, { poolId: draft.id, requestId, answer: 'accepted', at: ctx.now, startBy });
    await recordAudit(tx, ctx, 'pool-accepted', 'pool', draft.id);
  }
  if (agreed) await agreeAtOnce(permit, tx, ctx, draft.id);
  return { yeses: carried, agreed };
}

async function agreeAtOnce(permit: PoolPermit<'answer'>, tx: Tx, ctx: Ctx, poolId: string): Promise<void> {
  const pool = await lockPool(tx, poolId);
  if (pool === undefined) throw new Error('a group that was just written is not there');
  await agree(permit, tx, ctx, pool);
}
