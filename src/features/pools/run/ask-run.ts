import { z } from 'zod';
import { enqueue } from '../../../platform/jobs/define-job.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayRunPooling, type PoolPermit } from '../policy.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { insertRun, readRunUnderWay } from './run-store.ts';

export const poolingRunJob = {
  name: 'pooling-run',
  schema: z.object({ tenantId: z.uuid(), runId: z.uuid() }),
} as const;

/** What follows a run that is done, in its own transaction: whoever builds on runs defines the job of this name. */
export const afterRunJob = { name: 'after-pooling-run', schema: poolingRunJob.schema } as const;

export type AskOutcome = { readonly kind: 'asked' | 'under-way'; readonly runId: string } | { readonly kind: 'denied' };

/** Same facts and same seed give the same groups: by default nothing is left to chance. */
const usualSeed = 1;

const minutesUnderWay = 30;

/** Asks for a pooling run; asked twice while one is under way, it is that one. */
export async function askPoolingRun(ctx: Ctx, options: { readonly seed?: number } = {}): Promise<AskOutcome> {
  const permit = mayRunPooling(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const underWay = await readRunUnderWay(tx, new Date(ctx.now.getTime() - minutesUnderWay * 60_000));
    if (underWay !== undefined) return { kind: 'under-way', runId: underWay.id };
    return { kind: 'asked', runId: await recordRun(permit, tx, ctx, { ...options, runAt: ctx.now }) };
  });
}

/** Writes the run and its job in one transaction. The job waits until `runAt`; where the run is done by then it does nothing. */
export async function recordRun(
  permit: PoolPermit<'run'>,
  tx: Tx,
  ctx: Ctx,
  { seed = usualSeed, runAt }: { readonly seed?: number | undefined; readonly runAt: Date },
): Promise<string> {
  const runId = ctx.newId();
  const askedBy = ctx.actor.kind === 'staff' ? ctx.actor.accountId : undefined;
  await insertRun(permit, tx, { id: runId, seed, askedAt: ctx.now, askedBy });
  await recordAudit(tx, ctx, 'pooling-asked', 'pooling-run', runId);
  const { tenantId } = ctx.municipality;
  await enqueue(tx, poolingRunJob, { tenantId, runId }, { queue: `pooling:${tenantId}`, runAt });
  return runId;
}
