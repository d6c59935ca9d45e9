import { transact, type Ctx } from '../../context.ts';
import { dayOf } from '../unmet/count-unmet.ts';
import { deleteUntold } from '../unmet/unmet-store.ts';
import { countWords } from './index-store.ts';

/** How long the digest of a word that was never told stays. */
const daysUntold = 90;

/** Counts a city's words anew, and forgets those of searches that stayed rare. Twice is as once. */
export async function keepSearch(ctx: Ctx): Promise<void> {
  await transact(ctx, countWords, { timeoutMs: 120_000 });
  await transact(ctx, (tx) => deleteUntold(tx, dayOf(new Date(ctx.now.getTime() - daysUntold * 86_400_000))));
}
