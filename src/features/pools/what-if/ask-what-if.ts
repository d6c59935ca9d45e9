import { z } from 'zod';
import { enqueue } from '../../../platform/jobs/define-job.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayAskWhatIf } from '../policy.ts';
import type { WhatIfQuestion } from './question.ts';
import { countUnderWay, insertWhatIf, readKeptRuns } from './what-if-store.ts';

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
  const { tenantId } = ctx.municipality;
  return transact(ctx, async (tx) => {
    const runs = await readKeptRuns(tx, runsOffered);
    if (!runs.some(({ id }) => id === asked.runId)) return { kind: 'no-run' };
    const since = new Date(ctx.now.getTime() - minutesUnderWay * 60_000);
    if ((await countUnderWay(tx, since)) >= mostWaiting) return { kind: 'too-many' };
    const id = ctx.newId();
    const askedBy = ctx.actor.kind === 'staff' ? ctx.actor.accountId : undefined;
    await insertWhatIf(permit, tx, { id, ...asked, askedAt: ctx.now, askedBy });
    await recordAudit(tx, ctx, 'pooling-asked', 'pooling-run', asked.runId);
    await enqueue(tx, whatIfJob, { tenantId, whatIfId: id }, { queue: `pooling:${tenantId}` });
    return { kind: 'asked', id };
  });
}
