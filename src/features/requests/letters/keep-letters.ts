import { transact, type Ctx } from '../../context.ts';
import { forgetWords } from './write-store.ts';

/** Days for which a letter that was told can still be looked at, and put back by whoever marked the wrong one. */
export const daysToLookBack = 7;

/** Forgets what letters said that are of no more use. Returns how many. */
export function keepLetters(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== 'system') return Promise.resolve(0);
  const before = new Date(ctx.now.getTime() - daysToLookBack * 86_400_000);
  return transact(ctx, (tx) => forgetWords(tx, before));
}
