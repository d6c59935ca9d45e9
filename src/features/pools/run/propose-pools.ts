import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { answerDay } from '../model.ts';
import { moveFamilies } from '../move-families.ts';
import { readPoolsOfRun } from '../pool-record-store.ts';
import type { ProposePermits } from '../policy.ts';
import { tellProposed } from '../tell/tell-proposed.ts';
import { carryYeses } from './carry-yeses.ts';
import type { DraftPool } from './draft-pools.ts';
import { readLivePools, readOperators, readVenues } from './facts-store.ts';
import type { PoolingFacts } from './pooling-facts.ts';
import { insertProposals, lockRequests } from './proposal-store.ts';
import { stillPossible } from './still-possible.ts';
import { yesesInAdvance } from './yes-store.ts';

/**
 * Turns a plan into proposals, in the caller's transaction: what changed while the plan was being made is looked at again
 * with the requests held, and a group that no longer stands is left out whole. A yes that was given in advance is an answer where it holds.
 * Returns the groups that were proposed.
 */
export async function proposePools(
  permits: ProposePermits,
  tx: Tx,
  ctx: Ctx,
  runId: string,
  plan: { readonly drafts: readonly DraftPool[]; readonly facts: PoolingFacts },
): Promise<DraftPool[]> {
  const known = new Set(plan.facts.livePools.map(({ id }) => id));
  const requests = await lockRequests(tx, requestIdsOf(plan.drafts));
  const newcomers = (await readLivePools(tx)).filter(({ id }) => !known.has(id));
  const operators = await readOperators(tx, dateAt(ctx.now));
  const venues = await readVenues(tx);
  const pools = stillPossible(plan.drafts, { requests, newcomers, operators, venues }, plan.facts);
  const answerBy = answerDay(ctx.now);
  // Whoever is proposed a group leaves the one that forms, and its yes with it: read before.
  const yeses = await yesesInAdvance(tx, requestIdsOf(pools));
  await insertProposals(permits.propose, tx, pools, { from: { runId }, proposedAt: ctx.now, answerBy });
  await moveFamilies(tx, ctx, requestIdsOf(pools), ['waiting'], 'proposed');
  const records = new Map((await readPoolsOfRun(tx, runId)).map((record) => [record.id, record]));
  for (const draft of pools) {
    await recordAudit(tx, ctx, 'pool-proposed', 'pool', draft.id);
    const carried = await carryYeses(permits.answer, tx, ctx, draft, yeses);
    const pool = records.get(draft.id);
    if (pool !== undefined && !carried.agreed) await tellProposed(tx, ctx, pool, carried.yeses);
  }
  return pools;
}

function requestIdsOf(pools: readonly DraftPool[]): string[] {
  return pools.flatMap(({ members }) => members.map(({ requestId }) => requestId));
}
