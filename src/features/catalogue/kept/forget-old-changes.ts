import { transact, type Ctx } from '../../context.ts';
import { forgetChanges } from './change-store.ts';

const keptMs = 60 * 60_000;

/** Forgets the changes of more than an hour ago. */
export function forgetOldChanges(ctx: Ctx): Promise<void> {
  return transact(ctx, (tx) => forgetChanges(tx, new Date(ctx.now.getTime() - keptMs)));
}
