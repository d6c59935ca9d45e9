import type { Tx } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/define-job.ts';
import type { Ctx } from '../../context.ts';
import type { LeftOut } from '../../pools/public.ts';
import type { FormingPermit } from '../policy.ts';
import { putLeftOut } from './left-out-store.ts';
import { tellLeftOutJob } from './tell-left-out-job.ts';

/** Notes why each request was left out of a run, and asks for the letters that say so. */
export async function noteLeftOut(
  permit: FormingPermit<'find'>,
  tx: Tx,
  ctx: Ctx,
  runId: string,
  leftOut: readonly LeftOut[],
): Promise<void> {
  await putLeftOut(permit, tx, runId, leftOut, ctx.now);
  const { tenantId } = ctx.municipality;
  await enqueue(tx, tellLeftOutJob, { tenantId }, { queue: `pooling:${tenantId}` });
}
