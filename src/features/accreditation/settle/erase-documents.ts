import { transact, type Ctx } from '../../context.ts';
import { eraseDocuments as erase } from '../evidence-store.ts';
import { mayErase } from '../policy.ts';

const daysKept = 365;

/** Erases the documents of those who were refused, or left, a year ago; says how many. */
export async function eraseOldDocuments(ctx: Ctx): Promise<number> {
  const permit = mayErase(ctx.actor);
  if (permit === undefined) return 0;
  const before = new Date(ctx.now.getTime() - daysKept * 86_400_000);
  return transact(ctx, (tx) => erase(permit, tx, { before, now: ctx.now }));
}
