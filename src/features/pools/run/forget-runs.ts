import { transact, type Ctx } from '../../context.ts';
import { mayForgetRuns } from '../policy.ts';
import { deleteRunInputsBefore } from './replay-store.ts';
import { daysToReplay } from './run-input.ts';

/** Deletes what runs were solved from, and what each household bore, once its time is over. Returns how many runs. */
export async function forgetRuns(ctx: Ctx): Promise<number> {
  const permit = mayForgetRuns(ctx.actor);
  if (permit === undefined) return 0;
  const before = new Date(ctx.now.getTime() - daysToReplay * 86_400_000);
  return transact(ctx, (tx) => deleteRunInputsBefore(permit, tx, before));
}
