import { transact, type Ctx } from '../../context.ts';
import { mayRunPooling } from '../policy.ts';
import { recordRun } from './ask-run.ts';
import { runPooling, type RunOptions, type RunOutcome } from './run-pooling.ts';

export type RunNowOutcome = RunOutcome & { readonly runId?: string };

const minutesToTakeOver = 15;

/** Runs at once in this process (`will pool run`). Should it be killed, its job does the run a little later. */
export async function runPoolingNow(
  ctx: Ctx,
  options: RunOptions & { readonly seed?: number } = {},
): Promise<RunNowOutcome> {
  const permit = mayRunPooling(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  const runAt = new Date(ctx.now.getTime() + minutesToTakeOver * 60_000);
  const runId = await transact(ctx, (tx) => recordRun(permit, tx, ctx, { seed: options.seed, runAt }));
  return { ...(await runPooling(ctx, runId, options)), runId };
}
