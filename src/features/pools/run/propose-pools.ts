import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { answerDay } from '../model.ts';
import { moveFamilies } from '../move-families.ts';
import { readPoolsOfRun } from '../pool-record-store.ts';
import type { PoolPermit } from '../policy.ts';
import { tellProposed } from '../tell/tell-proposed.ts';
import type { DraftPool } from './draft-pools.ts';
import { readLivePools, readOperators, readVenues } from './facts-store.ts';
import type { PoolingFacts } from './pooling-facts.ts';
import { insertProposals, lockRequests } from './proposal-store.ts';
import { stillPossible } from './still-possible.ts';

/**
 * Turns a plan into proposals, in the caller's transaction: what changed while the plan was being made is looked at again
 * with the requests held, and a group that no longer stands is left out whole. Returns the groups that were proposed.
 */
export async function proposePools(
  permit: PoolPermit<'run'>,
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
  await insertProposals(permit, tx, pools, { from: { runId }, proposedAt: ctx.now, answerBy });
  await moveFamilies(tx, ctx, requestIdsOf(pools), ['waiting'], 'proposed');
  for (const pool of await readPoolsOfRun(tx, runId)) {
    await recordAudit(tx, ctx, 'pool-proposed', 'pool', pool.id);
    await tellProposed(tx, ctx, pool);
  }
  return pools;
}

function requestIdsOf(pools: readonly DraftPool[]): string[] {
  return pools.flatMap(({ members }) => members.map(({ requestId }) => requestId));
}
