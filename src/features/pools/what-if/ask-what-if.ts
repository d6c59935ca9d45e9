import { z } from 'zod';
import { enqueue } from '../../../platform/jobs/define-job.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { mayAskWhatIf, type PoolPermit } from '../policy.ts';
import type { WhatIfQuestion } from './question.ts';
import { countUnderWay, insertWhatIf, isKept, readFirst, readKeptRuns, type AskedWhatIf } from './what-if-store.ts';

export const whatIfJob = {
  name: 'pooling-what-if',
  schema: z.object({ tenantId: z.uuid(), whatIfId: z.uuid() }),
} as const;

export type AskWhatIfOutcome =
  | { readonly kind: 'asked'; readonly id: string }
  /** Enough of them wait for their answer already. */
  | { readonly kind: 'too-many' }
  /** What that run was solved from is not kept. */
  | { readonly kind: 'no-run' }
  | { readonly kind: 'denied' };

/** The nightly run stands in the same queue: it shall not wait for long. */
const mostWaiting = 5;
const minutesUnderWay = 60;
/** Runs that can be begun from, the latest first. */
export const runsOffered = 10;

/** Asks what a run would have found with more operators, a venue or more subsidy. Nothing is proposed to anybody. */
export async function askWhatIf(
  ctx: Ctx,
  asked: { readonly runId: string; readonly question: WhatIfQuestion },
): Promise<AskWhatIfOutcome> {
  const permit = mayAskWhatIf(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const runs = await readKeptRuns(tx, runsOffered);
    return runs.some(({ id }) => id === asked.runId) ? put(permit, tx, ctx, asked) : { kind: 'no-run' };
  });
}

export type AskOnceMoreOutcome = AskWhatIfOutcome | { readonly kind: 'unknown' };

/**
 * Asks the question of one that has its answer once more, of the same run: as long as what that run was solved from is kept, the same
 * engine gives the same answer. One that was itself asked once more stands for the first.
 */
export async function askOnceMore(ctx: Ctx, id: string): Promise<AskOnceMoreOutcome> {
  const permit = mayAskWhatIf(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const first = await readFirst(tx, id);
    if (first?.status !== 'done') return { kind: 'unknown' };
    const { runId, question } = first;
    return (await isKept(tx, runId))
      ? put(permit, tx, ctx, { runId, question, againOf: first.id })
      : { kind: 'no-run' };
  });
}

async function put(
  permit: PoolPermit<'what-if'>,
  tx: Tx,
  ctx: Ctx,
  asked: Pick<AskedWhatIf, 'runId' | 'question' | 'againOf'>,
): Promise<AskWhatIfOutcome> {
  const { tenantId } = ctx.municipality;
  const since = new Date(ctx.now.getTime() - minutesUnderWay * 60_000);
  if ((await countUnderWay(tx, since)) >= mostWaiting) return { kind: 'too-many' };
  const id = ctx.newId();
  const askedBy = ctx.actor.kind === 'staff' ? ctx.actor.accountId : undefined;
  await insertWhatIf(permit, tx, { id, ...asked, askedAt: ctx.now, askedBy });
  await recordAudit(tx, ctx, 'pooling-asked', 'pooling-run', asked.runId);
  await enqueue(tx, whatIfJob, { tenantId, whatIfId: id }, { queue: `pooling:${tenantId}` });
  return { kind: 'asked', id };
}
